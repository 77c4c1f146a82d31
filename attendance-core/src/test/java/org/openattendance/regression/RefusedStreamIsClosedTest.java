package org.openattendance.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.openattendance.load.Input;
import org.openattendance.load.LongCsv;
import org.openattendance.table.UnreadableInputException;

/** A file that was refused at its first bytes stayed open: there was no cursor to close it by. */
class RefusedStreamIsClosedTest {

    @Test
    void a_stream_that_is_not_text_is_closed_all_the_same() {
        AtomicBoolean closed = new AtomicBoolean();
        ByteArrayInputStream notText = new ByteArrayInputStream(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        assertThatThrownBy(() -> LongCsv.of(Input.of("marks.csv", notText)).read(Read.england()))
                .isInstanceOf(UnreadableInputException.class);
        assertThat(closed).isTrue();
    }
}
