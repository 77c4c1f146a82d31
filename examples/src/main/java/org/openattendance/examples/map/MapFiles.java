package org.openattendance.examples.map;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openattendance.base.Checked;
import org.openattendance.base.InvalidValueException;
import org.openattendance.base.Issue;
import org.openattendance.examples.CallException;
import org.openattendance.examples.Inputs;
import org.openattendance.load.Input;
import org.openattendance.mapping.consent.MapView;
import org.openattendance.mapping.consent.ViewOptions;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.exchange.DirectoryCsvReader;
import org.openattendance.mapping.exchange.HsdsJsonReader;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.json.UnknownFields;
import org.openattendance.mapping.model.Audience;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.ProfileField;
import org.openattendance.table.UnreadableInputException;
import picocli.CommandLine.Option;

/** The files of a map command, and for whom its output is. */
final class MapFiles {

    @Option(
            names = "--audience",
            paramLabel = "CORE_TEAM|PLAN_PARTNERS|SCHOOL|PUPIL|PARENT:id|PARTNER:id|EXPORT_ANON",
            defaultValue = "CORE_TEAM",
            description = "For whom the output is (default: ${DEFAULT-VALUE}). What is not opened to them is left out.")
    private String audience = "CORE_TEAM";

    @Option(
            names = "--with-sensitive",
            split = ",",
            paramLabel = "FIELD",
            description =
                    "Sensitive fields of the profile to show to those they are opened to: ETHNICITY, CARING_RESPONSIBILITIES.")
    private List<String> sensitive = List.of();

    @Option(
            names = "--unknown-fields",
            paramLabel = "KEEP|REFUSE",
            defaultValue = "KEEP",
            description = "What to do with fields of the file that are not known (default: ${DEFAULT-VALUE}).")
    private String unknown = "KEEP";

    private final List<Issue> issues = new ArrayList<>();

    /** For an audience that another command names. */
    static MapFiles forAudience(String audience) {
        MapFiles files = new MapFiles();
        files.audience = audience;
        return files;
    }

    /** For whom the output is. */
    Audience audience() {
        try {
            return Audience.parse(audience);
        } catch (InvalidValueException e) {
            throw new CallException(
                    "--audience is not one that is known.", "CORE_TEAM, SCHOOL or PARENT:mum was meant.");
        }
    }

    /** A map as it stands in its file. */
    PartnershipMap load(String name) {
        Input input = Inputs.of(name);
        Checked<PartnershipMap> read = MapJson.read(input.name(), bytes(input), policy());
        issues.addAll(read.issues());
        return read.value();
    }

    private static byte[] bytes(Input input) {
        try (java.io.InputStream in = input.open()) {
            return in.readAllBytes();
        } catch (java.io.IOException e) {
            throw new UnreadableInputException(
                    "NOT_READABLE", input.name(), "it cannot be read.", "it is a folder.", e);
        }
    }

    private UnknownFields policy() {
        return choice("--unknown-fields", unknown, UnknownFields.class);
    }

    /** The map as the audience may see it. */
    MapView view(PartnershipMap map) {
        Set<ProfileField> fields = EnumSet.noneOf(ProfileField.class);
        sensitive.forEach(field -> fields.add(choice("--with-sensitive", field, ProfileField.class)));
        return MapView.of(map, audience(), new ViewOptions(fields));
    }

    /** A constant by its name, in any case of letters. */
    static <E extends Enum<E>> E choice(String option, String text, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new CallException(
                option + " is not one of " + Arrays.toString(type.getEnumConstants()) + ".", "it is misspelt.");
    }

    /** A directory: a folder of tables, or an Open Referral file. */
    PartnerDirectory directory(String name) {
        boolean json = name.toLowerCase(Locale.ROOT).endsWith(".json");
        Input input = Inputs.of(name);
        Checked<PartnerDirectory> read =
                json ? HsdsJsonReader.read(input.name(), bytes(input)) : DirectoryCsvReader.read(Path.of(name));
        issues.addAll(read.issues());
        return read.value();
    }

    /** Nobody but the core team gets a list of offers while someone may come to harm; nothing tells them why. */
    void requireNoRisk(PartnershipMap map) {
        if (map.circumstances().riskOfHarm() && !audience().equals(Audience.CORE_TEAM)) {
            throw new CallException(
                    "No list of offers is made from this map for that audience.",
                    "the core team's own view was meant; it says what comes first.");
        }
    }

    /** What was wrong with the inputs, in their order; the first {@code most} of them. */
    Checked<Integer> issues(int most) {
        Checked<Integer> all = Checked.of(0, issues);
        return new Checked<>(0, issues.subList(0, Math.min(most, issues.size())), all.issueCounts(), all.errors());
    }
}
