package org.openattendance.assessment.action;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionPlan;
import org.openattendance.plan.ActionReview;
import org.openattendance.plan.ActionStatus;

/**
 * A plan as iCalendar (RFC 5545): a to-do for each action with a due day, an all-day event for each review still to come.
 *
 * <p>The same plan and day give the same bytes: the stamp is the day given, at midnight UTC, since nothing here reads a clock. Lines end in
 * CR LF and are folded at 75 bytes. Stateless.
 */
public final class PlanCalendar {

    private static final int LONGEST_LINE = 75;

    private final StringBuilder out = new StringBuilder();
    private final String planId;
    private final LocalDate asOf;

    private PlanCalendar(String planId, LocalDate asOf) {
        this.planId = planId;
        this.asOf = asOf;
    }

    /** The plan as it stood at the end of a day; what was dropped or not yet proposed is left out. */
    public static String write(ActionPlan plan, LocalDate asOf) {
        PlanCalendar calendar = new PlanCalendar(plan.id(), asOf);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//OpenAttendance//Action plan//EN");
        for (ActionItem action : plan.actions()) {
            Optional<ActionStatus> status = action.statusOn(asOf);
            if (status.isPresent() && status.get() != ActionStatus.DROPPED) {
                action.due().ifPresent(due -> calendar.toDo(action, status.get(), due));
                if (status.get().isOpen()) {
                    action.reviews().stream()
                            .filter(review -> !review.isHeldBy(asOf))
                            .forEach(review -> calendar.review(action, review));
                }
            }
        }
        calendar.line("END:VCALENDAR");
        return calendar.out.toString();
    }

    private void toDo(ActionItem action, ActionStatus status, LocalDate due) {
        line("BEGIN:VTODO");
        line("UID:" + text(planId) + "-" + action.id() + "@openattendance");
        line("DTSTAMP:" + day(asOf) + "T000000Z");
        // A to-do must be due after it starts; one that starts and is due on one day has its due day only.
        action.start()
                .filter(start -> start.isBefore(due))
                .ifPresent(start -> line("DTSTART;VALUE=DATE:" + day(start)));
        line("DUE;VALUE=DATE:" + day(due));
        line("SUMMARY:" + text(action.what()));
        if (!action.detail().successMeasure().isBlank()) {
            line("DESCRIPTION:" + text("Success: " + action.detail().successMeasure()));
        }
        line("STATUS:" + status(status));
        line("END:VTODO");
    }

    private static String status(ActionStatus status) {
        return switch (status) {
            case DONE -> "COMPLETED";
            case IN_PROGRESS -> "IN-PROCESS";
            case DROPPED -> "CANCELLED";
            default -> "NEEDS-ACTION";
        };
    }

    private void review(ActionItem action, ActionReview review) {
        line("BEGIN:VEVENT");
        line("UID:" + text(planId) + "-" + action.id() + "-review-" + day(review.due()) + "@openattendance");
        line("DTSTAMP:" + day(asOf) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + day(review.due()));
        line("SUMMARY:" + text("Review: " + action.what()));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** Folds between characters, so that no line is longer than 75 bytes of UTF-8. */
    private void line(String content) {
        int bytes = 0;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            String character = new String(Character.toChars(point));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(character);
            bytes += size;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
