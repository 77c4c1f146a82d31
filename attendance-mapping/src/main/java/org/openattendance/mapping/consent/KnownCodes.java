package org.openattendance.mapping.consent;

import java.util.List;
import org.openattendance.mapping.vocabulary.Vocabularies;

/** Codes that everyone knows. A local code may name a person or a place: in an anonymous export it becomes {@code OTHER}. */
final class KnownCodes {

    private static final String OTHER = "OTHER";

    /** Read once, when first needed; it never changes. */
    private static final class Holder {
        private static final Vocabularies STANDARD = Vocabularies.standard();
    }

    private final Vocabularies vocabularies = Holder.STANDARD;

    /** The code, or {@code OTHER}. */
    String known(String list, String code) {
        return vocabularies.get(list).has(code) ? code : OTHER;
    }

    /** The codes, each that is not known {@code OTHER}, none twice. */
    List<String> known(String list, List<String> codes) {
        return codes.stream().map(code -> known(list, code)).distinct().toList();
    }
}
