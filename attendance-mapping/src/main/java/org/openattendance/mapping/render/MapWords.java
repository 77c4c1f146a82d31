package org.openattendance.mapping.render;

import java.util.Locale;
import java.util.Optional;
import org.openattendance.base.Nation;
import org.openattendance.mapping.guide.LayerSet;
import org.openattendance.mapping.model.MapLayer;
import org.openattendance.mapping.model.MapNode;
import org.openattendance.mapping.model.MapScope;
import org.openattendance.mapping.model.NodeDetail;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.vocabulary.Term;
import org.openattendance.mapping.vocabulary.Vocabularies;

/**
 * What things on a map are called in a picture: by their label, else by what they are. A third party without a label is shown by the
 * relationship alone.
 *
 * <p>Immutable and thread-safe.
 */
public final class MapWords {

    /** Read once, when first needed; it never changes. */
    private static final class Holder {
        private static final MapWords STANDARD =
                new MapWords(Vocabularies.standard(), LayerSet.standard(), Optional.empty());
    }

    private final Vocabularies lists;
    private final LayerSet layers;
    private final Optional<Nation> nation;

    private MapWords(Vocabularies lists, LayerSet layers, Optional<Nation> nation) {
        this.lists = lists;
        this.layers = layers;
        this.nation = nation;
    }

    /** The words of the jar, of no nation in particular. */
    public static MapWords standard() {
        return Holder.STANDARD;
    }

    /** A caller's own lists and layers. */
    public static MapWords of(Vocabularies lists, LayerSet layers) {
        return new MapWords(lists, layers, Optional.empty());
    }

    /** With the names that a nation uses. */
    public MapWords in(Nation where) {
        return new MapWords(lists, layers, Optional.of(where));
    }

    /** The layers. */
    public LayerSet layers() {
        return layers;
    }

    /** The title of a layer. */
    public String layer(MapLayer layer) {
        return layers.title(layer);
    }

    /** What a node is called: its label, else what it is. */
    public String name(PartnershipMap map, MapNode node) {
        if (!node.label().isEmpty()) {
            return node.label();
        }
        return node.isCentre() ? centre(map.scope()) : what(node.detail());
    }

    private static String centre(MapScope scope) {
        return switch (scope) {
            case PUPIL -> "Pupil";
            case GROUP -> "Group of pupils";
            case SCHOOL -> "School";
            case LOCALITY -> "Place";
        };
    }

    /** What something is, by its code: relationship, kind of community, role, kind of partner. */
    public String what(NodeDetail detail) {
        if (detail instanceof NodeDetail.Person person) {
            return term("relationships", person.relationship());
        }
        if (detail instanceof NodeDetail.Group group) {
            return term("community-kinds", group.communityKind());
        }
        if (detail instanceof NodeDetail.Support support) {
            return term("school-support-roles", support.role());
        }
        if (detail instanceof NodeDetail.Organisation organisation) {
            return organisation.types().isEmpty()
                    ? "Organisation"
                    : term("partner-types", organisation.types().get(0));
        }
        if (detail instanceof NodeDetail.Service service) {
            return service.types().isEmpty()
                    ? "Service"
                    : term("partner-types", service.types().get(0));
        }
        return detail instanceof NodeDetail.Context context ? context(context) : "Centre";
    }

    private String context(NodeDetail.Context context) {
        if (!context.code().isEmpty()) {
            String list = context.about() == NodeDetail.Context.About.POLICY ? "policy-kinds" : "context-data-kinds";
            return term(list, context.code());
        }
        return context.about() == NodeDetail.Context.About.COMMUNITY_NEED ? "Need of the community" : "Context";
    }

    /** The label of a code of a list, in the nation's words; a local code is shown as words. */
    public String term(String list, String code) {
        return lists.find(list)
                .flatMap(vocabulary -> vocabulary.terms().stream()
                        .filter(term -> term.code().equals(code))
                        .findFirst())
                .map(this::label)
                .orElse(plain(code));
    }

    private String label(Term term) {
        return nation.map(term::label).orElse(term.label());
    }

    /** A code as words: {@code FOOD_BANK} is "Food bank", {@code school-bus} "School bus". */
    public static String plain(String code) {
        String words = code.replace('_', ' ').replace('-', ' ').strip();
        boolean shouting = words.equals(words.toUpperCase(Locale.ROOT));
        String lower = shouting ? words.toLowerCase(Locale.ROOT) : words;
        return lower.isEmpty() ? code : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** A constant as words inside a sentence: {@code IN_PLACE} is "in place". */
    public static String lower(Enum<?> value) {
        return value.name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
