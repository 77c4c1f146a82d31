package org.openattendance.examples.assess;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openattendance.assessment.compare.ComparisonRules;
import org.openattendance.assessment.compare.Consistency;
import org.openattendance.assessment.compare.CriterionComparison;
import org.openattendance.assessment.compare.SchoolComparison;
import org.openattendance.assessment.compare.SettingStandings;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.report.TablePictures;
import org.openattendance.assessment.scale.RatingScale;
import org.openattendance.base.DateSpan;
import org.openattendance.base.Rate;

/** What do twelve schools need from their trust, and who could help whom? Invented schools; none is put above another. */
public final class TrustOfTwelve {

    private TrustOfTwelve() {}

    /**
     * Prints the story, and draws its picture where a second folder is given.
     *
     * @param args the folder of the data; then, perhaps, one for pictures
     */
    public static void main(String... args) {
        System.out.print(tell(Path.of(args[0]), args.length > 1 ? Optional.of(Path.of(args[1])) : Optional.empty()));
    }

    /** The story as text. */
    static String tell(Path data, Optional<Path> pictures) {
        List<SettingStandings> schools = schools(data);
        RatingScale scale = Stories.FRAMEWORK.scale();
        SchoolComparison comparison = SchoolComparison.of(
                Stories.FRAMEWORK,
                schools,
                ComparisonRules.of(
                        DateSpan.ofClosed(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 19)),
                        "all schools of the trust"));
        StringBuilder story = new StringBuilder();
        story.append(comparison.settings().size())
                .append(" schools, ")
                .append(comparison.rules().groupChosenBy())
                .append(". ")
                .append(SchoolComparison.CAUTION)
                .append('\n');
        say(story, "Low in half of them or more (training):", comparison.lowInMany(scale.level("R"), Rate.of(1, 2)));
        say(
                story,
                "Strong in a quarter or fewer (who could share, by consent):",
                comparison.strongInFew(scale.level("G"), Rate.of(1, 4)));
        say(
                story,
                "Too few answers to show:",
                comparison.criteria().stream()
                        .filter(CriterionComparison::isWithheld)
                        .toList());
        Consistency consistency = Consistency.of(Stories.FRAMEWORK, schools);
        story.append("How alike practice is: ")
                .append(consistency.alike().sentence())
                .append(". Furthest apart on ")
                .append(consistency.spreads().stream()
                        .filter(s -> s.ranks() == 2)
                        .count())
                .append(" of ")
                .append(consistency.spreads().size())
                .append(" criteria.\n");
        pictures.ifPresent(
                folder -> Stories.write(folder, "trust-comparison.svg", TablePictures.comparison(comparison)));
        return story.toString();
    }

    private static List<SettingStandings> schools(Path data) {
        List<SettingStandings> schools = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            String number = (i < 10 ? "0" : "") + i;
            LocalDate on = LocalDate.of(2025, 11, 3 + i);
            Assessment assessment = Stories.assessment(
                    "school-" + number,
                    "autumn 2025",
                    on,
                    Stories.ratings(data.resolve("trust-school-" + number + ".csv")));
            schools.add(new SettingStandings(assessment.subject(), on, assessment.standings(Stories.FRAMEWORK)));
        }
        return schools;
    }

    private static void say(StringBuilder story, String title, List<CriterionComparison> criteria) {
        story.append(title).append('\n');
        for (CriterionComparison one : criteria) {
            story.append("  ")
                    .append(one.criterion().shortId())
                    .append(' ')
                    .append(one.criterion().text());
            if (!one.isWithheld()) {
                story.append(": ");
                one.counts()
                        .forEach((level, count) -> story.append(count)
                                .append(' ')
                                .append(level.label())
                                .append(", "));
                story.append("of ").append(one.assessed().orElse(0));
            }
            story.append('\n');
        }
    }
}
