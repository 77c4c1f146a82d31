package org.openattendance.casework;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openattendance.base.Messages;
import org.openattendance.base.Rate;
import org.openattendance.casework.MeetingAgenda.Item;
import org.openattendance.casework.MeetingAgenda.Topic;
import org.openattendance.plan.ActionItem;

/** The items of an agenda in the words of the message files, from figures that are safe already. Immutable and thread-safe. */
record ShownAgenda(Messages messages, Locale locale) {

    List<Item> items(MeetingPack.School school, List<MeetingPack.Row> rows, List<ActionItem> last, LocalDate asOf) {
        List<Item> items = new ArrayList<>();
        if (school.unresolved() > 0) {
            items.add(item(Topic.DATA_QUALITY, "unresolved", "n", school.unresolved()));
        }
        last.stream()
                .filter(action -> action.isOpenOn(asOf))
                .forEach(action -> items.add(item(
                        Topic.LAST_ACTIONS, action.isOverdueOn(asOf) ? "overdue" : "open", "action", action.id())));
        items.add(school.enrolments()
                .map(pupils ->
                        item(Topic.WHOLE_SCHOOL, "school", "n", pupils, "attendance", percent(school.attendance())))
                .orElseGet(() -> item(Topic.WHOLE_SCHOOL, "school.withheld")));
        met(items, Topic.SEVERE_ABSENCE, "severe", school.severeAbsence());
        met(items, Topic.PERSISTENT_ABSENCE, "persistent", school.persistentAbsence());
        rows.forEach(row -> items.add(item(row)));
        items.add(item(Topic.WHAT_WENT_WELL, "well"));
        items.add(item(Topic.NEXT_ACTIONS, "next"));
        return items;
    }

    private void met(List<Item> items, Topic topic, String key, Optional<Long> count) {
        if (count.isEmpty()) {
            items.add(item(topic, key + ".withheld"));
        } else if (count.get() > 0) {
            items.add(item(topic, key, "n", count.get()));
        }
    }

    private Item item(MeetingPack.Row row) {
        String group = row.column().replace('_', ' ') + " " + row.value();
        if (row.enrolments().isEmpty()) {
            return item(Topic.COHORT, "group.withheld", "group", group);
        }
        String key = row.persistentAbsence().isPresent() ? "group" : "group.count-withheld";
        return item(
                Topic.COHORT,
                key,
                "group",
                group,
                "n",
                row.enrolments().get(),
                "attendance",
                percent(row.attendance()),
                "persistent",
                row.persistentAbsence().map(String::valueOf).orElse(""));
    }

    private String percent(Optional<Rate> rate) {
        return rate.map(known -> known.percent(1, RoundingMode.HALF_UP) + "%")
                .orElseGet(() -> messages.text(locale, "agenda.no-figure"));
    }

    private Item item(Topic topic, String key, Object... namesAndValues) {
        return new Item(topic, messages.text(locale, "agenda." + key, namesAndValues));
    }
}
