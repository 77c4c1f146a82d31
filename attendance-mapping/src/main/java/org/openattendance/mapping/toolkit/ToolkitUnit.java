package org.openattendance.mapping.toolkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.base.InvalidValueException;
import org.openattendance.mapping.internal.DataFiles;
import org.openattendance.mapping.internal.Require;
import org.openattendance.table.CsvRow;

/**
 * A training unit: self-contained sections with activities and sheets. Immutable and thread-safe.
 *
 * @param title what it is called
 * @param audience for whom
 * @param purpose what for
 * @param uses codes of {@code toolkit-uses}: why one may use it, in order
 * @param sections in order
 * @param activities in order, each of one section
 * @param sheets in order, each of one section
 */
public record ToolkitUnit(
        String title,
        String audience,
        String purpose,
        List<String> uses,
        List<Section> sections,
        List<TrainingActivity> activities,
        List<ResourceSheet> sheets) {

    /**
     * A section.
     *
     * @param number from 1
     * @param title in our words
     */
    public record Section(int number, String title) {}

    /**
     * An activity.
     *
     * @param number such as {@code 1.2}
     * @param title in our words
     * @param audience for whom, required
     */
    public record TrainingActivity(String number, String title, String audience) {

        public TrainingActivity {
            Require.id(number, "The number of an activity");
            title = Require.text(title, "The title of activity " + number);
            audience = Require.text(audience, "The audience of activity " + number);
        }
    }

    /**
     * A sheet.
     *
     * @param number such as {@code 1.2}
     * @param title in our words
     */
    public record ResourceSheet(String number, String title) {}

    public ToolkitUnit {
        title = Require.text(title, "The title of a unit");
        audience = Require.text(audience, "The audience of a unit");
        purpose = Require.text(purpose, "The purpose of a unit");
        uses = List.copyOf(uses);
        sections = List.copyOf(sections);
        activities = List.copyOf(activities);
        sheets = List.copyOf(sheets);
        Require.unique(activities.stream().map(TrainingActivity::number).toList(), "The activities of a unit");
        Require.unique(sheets.stream().map(ResourceSheet::number).toList(), "The sheets of a unit");
    }

    /** The unit on links with partners, of 2005, in our words. */
    public static ToolkitUnit standard() {
        List<Section> sections = new ArrayList<>();
        List<TrainingActivity> activities = new ArrayList<>();
        List<ResourceSheet> sheets = new ArrayList<>();
        List<String> uses = new ArrayList<>();
        String[] head = {"", "", ""};
        List<String> columns = List.of("kind", "number", "title", "audience", "source", "confidence");
        for (CsvRow row : DataFiles.table("toolkit/unit-10.csv", columns).rows()) {
            switch (row.text("kind")) {
                case "TITLE" -> head[0] = row.text("title");
                case "AUDIENCE" -> head[1] = row.text("title");
                case "PURPOSE" -> head[2] = row.text("title");
                case "USE" -> uses.add(row.text("title"));
                case "SECTION" -> sections.add(new Section(Integer.parseInt(row.text("number")), row.text("title")));
                case "ACTIVITY" ->
                    activities.add(new TrainingActivity(row.text("number"), row.text("title"), row.text("audience")));
                case "SHEET" -> sheets.add(new ResourceSheet(row.text("number"), row.text("title")));
                default -> throw new InvalidValueException(row + " is of no known kind.", "the kind is misspelt.");
            }
        }
        return new ToolkitUnit(head[0], head[1], head[2], uses, sections, activities, sheets);
    }

    /** Activities of a section, in order. */
    public List<TrainingActivity> activitiesOf(int section) {
        return activities.stream()
                .filter(one -> one.number().startsWith(section + "."))
                .toList();
    }

    /** Activities for an audience, in order. */
    public List<TrainingActivity> activitiesFor(String group) {
        return activities.stream().filter(one -> one.audience().equals(group)).toList();
    }

    /** Audiences of its activities, in order, none twice. */
    public List<String> audiences() {
        return activities.stream().map(TrainingActivity::audience).distinct().toList();
    }

    /** The activity of a number, or empty. */
    public Optional<TrainingActivity> find(String number) {
        return activities.stream().filter(one -> one.number().equals(number)).findFirst();
    }

    /**
     * A programme of some of the activities, for a reason.
     *
     * @param numbers of the activities, in the order in which they are run
     * @param use one of {@link #uses()}
     * @param supports ids of actions of the school's plan that it supports
     * @throws InvalidValueException if there is no such activity or use, or an activity stands twice
     */
    public TrainingProgramme programme(List<String> numbers, String use, Set<String> supports) {
        Require.unique(numbers, "The programme");
        if (!uses.contains(use)) {
            throw new InvalidValueException("The unit has no use " + use + ". It has " + uses + ".", "it is misspelt.");
        }
        List<TrainingActivity> chosen = numbers.stream()
                .map(number -> find(number)
                        .orElseThrow(() -> new InvalidValueException(
                                "The unit has no activity " + number + ".", "it is of another unit.")))
                .toList();
        return new TrainingProgramme(chosen, use, supports);
    }

    /**
     * Activities that a school picked.
     *
     * @param activities in the order in which they are run
     * @param use why
     * @param supports ids of actions that it supports, in order; may be none
     */
    public record TrainingProgramme(List<TrainingActivity> activities, String use, Set<String> supports) {

        public TrainingProgramme {
            activities = List.copyOf(activities);
            supports = Require.ids(supports, "An action");
        }
    }
}
