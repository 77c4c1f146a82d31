package org.openattendance.assessment.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openattendance.assessment.framework.Condition;
import org.openattendance.assessment.number.Fraction;
import org.openattendance.assessment.scale.RatingLevel;
import org.openattendance.assessment.scale.RatingScale;

/**
 * Conditions of threshold rules: as objects, {@code {"share":"R","op":">","value":0.25}}, or as the short sentences that people write by
 * hand, {@code "shareGreen >= 0.8 and countRed == 0"}, {@code "redOnLimiting"}.
 */
final class ConditionReader {

    private static final Pattern FIGURE = Pattern.compile(
            "(share|count)([A-Za-z0-9_]+?)(OrAbove|OrBelow)?\\s*(<=|>=|==|<|>)\\s*(\\d{1,9}(?:\\.\\d{1,12})?)");
    private static final Pattern LIMITING = Pattern.compile("([A-Za-z0-9_]+)OnLimiting");

    private final RatingScale scale;
    private final FieldPolicy policy;

    ConditionReader(RatingScale scale, FieldPolicy policy) {
        this.scale = scale;
        this.policy = policy;
    }

    /** What stands under {@code when}: a sentence, one object, or a list of objects that must all hold. */
    List<Condition> read(JsonAt when) {
        if (when.isText()) {
            return sentence(when);
        }
        List<JsonAt> parts = when.isObject() ? List.of(when) : when.list();
        if (parts.isEmpty()) {
            when.error("MISSING_FIELD", "a rule needs at least one condition.");
        }
        return parts.stream().map(this::object).flatMap(Optional::stream).toList();
    }

    private Optional<Condition> object(JsonAt at) {
        at.only(policy, "share", "count", "limiting", "reach", "op", "value");
        if (at.at("limiting").exists()) {
            return level(at.at("limiting")).map(level -> new Condition.Limiting(level.code()));
        }
        boolean share = at.at("share").exists();
        Optional<RatingLevel> level = level(at.at(share ? "share" : "count"));
        Optional<Condition.Operator> operator = operator(at.at("op").text());
        Optional<BigDecimal> value = at.at("value").decimal();
        if (operator.isEmpty()) {
            at.at("op").error("UNKNOWN_VALUE", "this should be one of < <= == >= >.");
        }
        if (level.isEmpty() || operator.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        Condition.Reach reach = at.at("reach").word(Condition.Reach.class, Condition.Reach.AT);
        return condition(at.at("value"), share, level.get(), reach, operator.get(), value.get());
    }

    private static Optional<Condition> condition(
            JsonAt at,
            boolean share,
            RatingLevel level,
            Condition.Reach reach,
            Condition.Operator operator,
            BigDecimal value) {
        if (share && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)) {
            at.error("OUT_OF_RANGE", "a share lies between 0 and 1.");
            return Optional.empty();
        }
        if (!share && (value.signum() < 0 || value.stripTrailingZeros().scale() > 0 || value.precision() > 9)) {
            at.error("OUT_OF_RANGE", "a count is a whole number, 0 or more.");
            return Optional.empty();
        }
        return Optional.of(
                share
                        ? new Condition.Share(level.code(), reach, operator, Fraction.of(value))
                        : new Condition.Count(level.code(), reach, operator, value.intValueExact()));
    }

    private Optional<RatingLevel> level(JsonAt at) {
        Optional<RatingLevel> level = scale.find(at.text());
        if (level.isEmpty()) {
            at.error("UNKNOWN_LEVEL", "the scale " + scale.id() + " has " + scale.codes() + ".");
        }
        return level;
    }

    private static Optional<Condition.Operator> operator(String sign) {
        for (Condition.Operator operator : Condition.Operator.values()) {
            if (operator.sign().equals(sign)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private List<Condition> sentence(JsonAt at) {
        List<Condition> conditions = new ArrayList<>();
        for (String part : at.text().split(" and ", -1)) {
            Optional<Condition> condition = part(at, part.strip());
            if (condition.isEmpty()) {
                at.error(
                        "BAD_POLICY",
                        "a condition reads like shareGreen >= 0.8, countRed == 0 or redOnLimiting, with the words of the scale.");
            }
            condition.ifPresent(conditions::add);
        }
        return conditions;
    }

    private Optional<Condition> part(JsonAt at, String text) {
        Matcher limiting = LIMITING.matcher(text);
        if (limiting.matches()) {
            return word(limiting.group(1)).map(level -> new Condition.Limiting(level.code()));
        }
        Matcher figure = FIGURE.matcher(text);
        if (!figure.matches()) {
            return Optional.empty();
        }
        Condition.Reach reach = figure.group(3) == null
                ? Condition.Reach.AT
                : figure.group(3).equals("OrAbove") ? Condition.Reach.AT_OR_ABOVE : Condition.Reach.AT_OR_BELOW;
        return word(figure.group(2))
                .flatMap(level -> operator(figure.group(4))
                        .flatMap(operator -> condition(
                                at,
                                figure.group(1).equals("share"),
                                level,
                                reach,
                                operator,
                                new BigDecimal(figure.group(5)))));
    }

    /** A level by its code or its label, letters and digits only, in either case. */
    private Optional<RatingLevel> word(String word) {
        return scale.levels().stream()
                .filter(level -> plain(level.label()).equals(plain(word))
                        || plain(level.code()).equals(plain(word)))
                .findFirst();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
