package org.openattendance.load;

import java.time.LocalDate;
import java.util.Optional;
import org.openattendance.base.Role;
import org.openattendance.plan.ActionDetail;
import org.openattendance.plan.ActionItem;
import org.openattendance.plan.ActionLink;
import org.openattendance.plan.ActionReview;
import org.openattendance.plan.ActionStatus;
import org.openattendance.plan.StatusChange;
import org.openattendance.table.JsonPart;

/** An action of a plan as an object; the same in meetings and in casework. */
final class ActionJson {

    private ActionJson() {}

    static ActionItem read(JsonPart part) {
        part.only(
                "id",
                "what",
                "successMeasure",
                "resources",
                "evidenceExpected",
                "partners",
                "owner",
                "start",
                "due",
                "arisesFrom",
                "reviews",
                "history");
        return part.checked(() -> new ActionItem(
                part.get("id").text(),
                part.get("what").text(),
                new ActionDetail(
                        part.text("successMeasure", ""),
                        part.text("resources", ""),
                        part.text("evidenceExpected", ""),
                        part.texts("partners")),
                part.find("owner").map(owner -> owner.as(Role::of)),
                day(part, "start"),
                day(part, "due"),
                part.list("arisesFrom", ActionJson::link),
                part.list("reviews", ActionJson::review),
                part.list("history", ActionJson::change)));
    }

    static Optional<LocalDate> day(JsonPart part, String key) {
        return part.find(key).map(JsonPart::date);
    }

    private static ActionLink link(JsonPart part) {
        part.only("kind", "id");
        return part.checked(
                () -> ActionLink.of(part.get("kind").text(), part.get("id").text()));
    }

    private static ActionReview review(JsonPart part) {
        part.only("due", "held", "outcome");
        return part.checked(
                () -> new ActionReview(part.get("due").date(), day(part, "held"), part.text("outcome", "")));
    }

    private static StatusChange change(JsonPart part) {
        part.only("on", "status", "by", "note");
        return part.checked(() -> new StatusChange(
                part.get("on").date(),
                part.get("status").one(ActionStatus.class),
                part.get("by").as(Role::of),
                part.text("note", "")));
    }
}
