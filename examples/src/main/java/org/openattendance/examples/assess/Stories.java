package org.openattendance.examples.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.openattendance.assessment.framework.AssessmentFramework;
import org.openattendance.assessment.io.AssessmentLibrary;
import org.openattendance.assessment.io.RatingsReader;
import org.openattendance.assessment.judgement.Assessment;
import org.openattendance.assessment.judgement.AssessmentPurpose;
import org.openattendance.assessment.judgement.AssessmentRound;
import org.openattendance.assessment.judgement.AssessmentSubject;
import org.openattendance.assessment.judgement.Judgement;
import org.openattendance.picture.Picture;

/** What the stories share: opening files, and putting pictures beside them. */
final class Stories {

    static final AssessmentFramework FRAMEWORK =
            AssessmentLibrary.standard().registry().framework("att-rag");

    private Stories() {}

    static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Judgement> ratings(Path file) {
        return RatingsReader.read(String.valueOf(file.getFileName()), open(file), FRAMEWORK)
                .value();
    }

    static Assessment assessment(String school, String round, LocalDate on, List<Judgement> judgements) {
        return new Assessment(
                school + "-" + on,
                FRAMEWORK.id(),
                FRAMEWORK.version(),
                AssessmentSubject.setting(school),
                new AssessmentRound(round, on),
                AssessmentPurpose.SELF_ASSESSMENT,
                judgements,
                List.of(),
                List.of());
    }

    static void write(Path folder, String name, Picture picture) {
        try {
            Files.write(folder.resolve(name), picture.svg().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
