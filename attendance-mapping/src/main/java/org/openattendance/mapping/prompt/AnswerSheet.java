package org.openattendance.mapping.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openattendance.mapping.internal.Require;

/**
 * The answers to one {@link PromptSheet} about one subject: a school, a plan, a scenario, an activity.
 *
 * <p>Several people may answer one prompt, and one may answer again: all answers are kept, none replaces another. Immutable and
 * thread-safe.
 */
public final class AnswerSheet {

    private final PromptSheet sheet;
    private final String subject;
    private final List<Answer> answers;

    private AnswerSheet(PromptSheet sheet, String subject, List<Answer> answers) {
        this.sheet = sheet;
        this.subject = subject;
        this.answers = answers;
    }

    /**
     * A sheet without answers.
     *
     * @param subject id of what the answers are about; never a pupil's name
     */
    public static AnswerSheet of(PromptSheet sheet, String subject) {
        return new AnswerSheet(sheet, Require.id(subject, "The subject of answers"), List.of());
    }

    /**
     * The sheet with one more answer.
     *
     * @throws org.openattendance.base.InvalidValueException if the sheet has no such prompt
     */
    public AnswerSheet with(Answer answer) {
        sheet.prompt(answer.prompt());
        List<Answer> more = new ArrayList<>(answers);
        more.add(answer);
        more.sort(null);
        return new AnswerSheet(sheet, subject, List.copyOf(more));
    }

    /** The questions. */
    public PromptSheet sheet() {
        return sheet;
    }

    /** What the answers are about. */
    public String subject() {
        return subject;
    }

    /** All answers, by date, then role. */
    public List<Answer> answers() {
        return answers;
    }

    /** Answers to one prompt, by date, then role. */
    public List<Answer> to(String prompt) {
        return answers.stream().filter(answer -> answer.prompt().equals(prompt)).toList();
    }

    /** The newest answer to a prompt, or empty. */
    public Optional<Answer> latest(String prompt) {
        List<Answer> found = to(prompt);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    /** Prompts that nobody answered, in the order of the sheet. */
    public List<String> unanswered() {
        return sheet.ids().stream().filter(id -> to(id).isEmpty()).toList();
    }

    /** As text: title, each question, and each answer below it with role and date; an unanswered question says so. */
    public String export() {
        StringBuilder text =
                new StringBuilder(sheet.title()).append(" (").append(subject).append(")\n");
        for (Prompt prompt : sheet.prompts()) {
            text.append('\n')
                    .append(prompt.id())
                    .append(". ")
                    .append(prompt.text())
                    .append('\n');
            List<Answer> found = to(prompt.id());
            if (found.isEmpty()) {
                text.append("  not answered yet\n");
            }
            found.forEach(answer -> text.append("  ")
                    .append(answer.on())
                    .append(' ')
                    .append(answer.by())
                    .append(": ")
                    .append(answer.text())
                    .append('\n'));
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnswerSheet that
                && sheet.equals(that.sheet)
                && subject.equals(that.subject)
                && answers.equals(that.answers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sheet, subject, answers);
    }

    /** Sheet, subject and number of answers. */
    @Override
    public String toString() {
        return sheet.id() + " on " + subject + " (" + answers.size() + " answers)";
    }
}
