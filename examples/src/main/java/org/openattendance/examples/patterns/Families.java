package org.openattendance.examples.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openattendance.examples.RegisterOptions.Loaded;
import org.openattendance.pupil.PupilRef;
import org.openattendance.register.Register;
import org.openattendance.register.Registers;

/** Which registers are of children of one family, by a column of the list of pupils. */
final class Families {

    private final Loaded loaded;
    private final String column;
    private final Map<String, List<Register>> byFamily = new HashMap<>();

    Families(Loaded loaded, Registers known, String column) {
        this.loaded = loaded;
        this.column = column;
        for (Register register : known.all()) {
            family(register.pupil())
                    .ifPresent(key -> byFamily.computeIfAbsent(key, any -> new ArrayList<>())
                            .add(register));
        }
    }

    private Optional<String> family(PupilRef pupil) {
        return PatternInputs.pupils(loaded)
                .flatMap(pupils -> pupils.find(pupil))
                .flatMap(details -> details.characteristics().find(column));
    }

    /** The registers of the other children of the family; empty where the family is not known. */
    List<Register> others(Register register) {
        return family(register.pupil()).map(key -> byFamily.getOrDefault(key, List.of())).orElse(List.of()).stream()
                .filter(other -> !other.pupil().equals(register.pupil()))
                .toList();
    }
}
