package org.openattendance.examples.partnership;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openattendance.base.Checked;
import org.openattendance.base.Issue;
import org.openattendance.mapping.consent.SharingRegister;
import org.openattendance.mapping.directory.DirectoryMaintenance;
import org.openattendance.mapping.directory.PartnerDirectory;
import org.openattendance.mapping.exchange.CommunicationsFile;
import org.openattendance.mapping.exchange.CommunicationsJsonReader;
import org.openattendance.mapping.exchange.DirectoryCsvReader;
import org.openattendance.mapping.exchange.EvaluationFile;
import org.openattendance.mapping.exchange.EvaluationJsonReader;
import org.openattendance.mapping.exchange.PlanJsonReader;
import org.openattendance.mapping.exchange.ReferralsCsvReader;
import org.openattendance.mapping.json.MapJson;
import org.openattendance.mapping.model.PartnershipMap;
import org.openattendance.mapping.model.Referral;
import org.openattendance.mapping.plan.PartnershipPlan;
import org.openattendance.table.UnreadableInputException;

/**
 * The files of one year around one pupil, as they lie in a folder.
 *
 * <p>{@code plan.json} and at least one {@code map-N.json} must be there; {@code directory}, {@code referrals.csv}, {@code sharing.csv} with
 * {@code withdrawals.csv}, {@code evaluation.json} and {@code communications.json} may be.
 *
 * @param maps versions of one map, the oldest first; one or more
 * @param plan the plan
 * @param directory who could help; empty if there is none
 * @param referrals who was asked for help, and what came of it
 * @param sharing decisions on sharing, and consent taken back
 * @param evaluation what was measured
 * @param communications who was told what
 */
record YearFiles(
        List<PartnershipMap> maps,
        PartnershipPlan plan,
        PartnerDirectory directory,
        List<Referral> referrals,
        Optional<SharingRegister> sharing,
        Optional<EvaluationFile> evaluation,
        Optional<CommunicationsFile> communications) {

    YearFiles {
        maps = List.copyOf(maps);
        referrals = List.copyOf(referrals);
    }

    /** The newest version. */
    PartnershipMap last() {
        return maps.get(maps.size() - 1);
    }

    /** The name of a partner in the directory; its id where it stands in none. */
    String partner(String id) {
        return directory.find(id).map(entry -> entry.partner().name()).orElse(id);
    }

    /** Reads a folder; the issues of all files are in the order in which they are read. */
    static Checked<YearFiles> read(Path folder) {
        List<Issue> issues = new ArrayList<>();
        List<PartnershipMap> maps = maps(folder, issues);
        PartnershipPlan plan = take(PlanJsonReader.read("plan.json", bytes(folder.resolve("plan.json"))), issues);
        Path partners = folder.resolve("directory");
        PartnerDirectory directory = Files.isDirectory(partners)
                ? take(DirectoryCsvReader.read(partners), issues)
                : PartnerDirectory.of(DirectoryMaintenance.none(), List.of(), List.of());
        List<Referral> referrals = find(folder, "referrals.csv")
                .map(content -> take(ReferralsCsvReader.read("referrals.csv", content), issues))
                .orElse(List.of());
        Optional<SharingRegister> sharing = find(folder, "sharing.csv")
                .map(content -> SharingCsv.read(content, find(folder, "withdrawals.csv"), issues));
        Optional<EvaluationFile> evaluation = find(folder, "evaluation.json")
                .map(content -> take(EvaluationJsonReader.read("evaluation.json", content), issues));
        Optional<CommunicationsFile> communications = find(folder, "communications.json")
                .map(content -> take(CommunicationsJsonReader.read("communications.json", content), issues));
        return Checked.of(new YearFiles(maps, plan, directory, referrals, sharing, evaluation, communications), issues);
    }

    private static List<PartnershipMap> maps(Path folder, List<Issue> issues) {
        List<PartnershipMap> maps = new ArrayList<>();
        for (Path file : mapFiles(folder)) {
            maps.add(take(MapJson.read(String.valueOf(file.getFileName()), bytes(file)), issues));
        }
        maps.sort(Comparator.comparing(PartnershipMap::asOf).thenComparing(PartnershipMap::version));
        if (maps.isEmpty()) {
            throw new UnreadableInputException(
                    "MISSING_FILE",
                    "map-1.json",
                    "a story begins with a map, and the folder has no file of the form map-N.json.",
                    "the path is of another folder.");
        }
        return maps;
    }

    private static List<Path> mapFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableInputException(
                    "NOT_READABLE", folder.toString(), "it is not a folder.", "the path is misspelt.");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches("map-\\d{1,4}\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static <T> T take(Checked<T> read, List<Issue> issues) {
        issues.addAll(read.issues());
        return read.value();
    }

    private static Optional<byte[]> find(Path folder, String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(bytes(file)) : Optional.empty();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UnreadableInputException unreadable(Path file, IOException e) {
        return new UnreadableInputException(
                "NOT_READABLE", file.toString(), "it cannot be read.", "it is missing from the folder.", e);
    }
}
