package org.openattendance.assessment.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openattendance.assessment.scale.RatingScale;

/** Scales: {@code {"id":"rag","title":"...","source":"...","levels":[{"code":"R","label":"red"}]}}. */
final class ScaleReader {

    private ScaleReader() {}

    static Optional<RatingScale> read(JsonAt at, FieldPolicy policy) {
        at.only(policy, "id", "title", "source", "levels");
        String id = at.at("id").text();
        List<RatingScale.Step> steps = new ArrayList<>();
        Set<String> codes = JsonAt.newIds();
        boolean good = !at.at("title").text().isBlank();
        for (JsonAt level : at.at("levels").list()) {
            level.only(policy, "code", "label");
            String code = level.at("code").text();
            if (!code.matches("[A-Z0-9][A-Z0-9_]*")) {
                level.at("code").error("BAD_ID", "a code is of upper-case letters, digits and underscores.");
                good = false;
            }
            good &= codes.add(code);
            steps.add(new RatingScale.Step(code, level.at("label").findText().orElse(code)));
        }
        if (codes.size() < steps.size()) {
            at.at("levels").error("DUPLICATE_ID", "a level stands twice.");
        }
        if (!id.matches("[a-z][a-z0-9-]*")) {
            at.at("id").error("BAD_ID", "an id is of lower-case letters, digits and hyphens.");
            return Optional.empty();
        }
        if (steps.size() == 1) {
            at.at("levels").error("BAD_SCALE", "one level tells nothing apart.");
            return Optional.empty();
        }
        return good
                ? Optional.of(RatingScale.of(
                        id, at.at("title").text(), at.at("source").text(""), steps))
                : Optional.empty();
    }
}
