package org.openattendance.load;

import java.util.Arrays;
import org.openattendance.register.RegistersBuilder;
import org.openattendance.table.CsvCursor;

/** The builder's number of the code in a cell; codes of one byte, which are nearly all, without making a text. For one thread. */
final class CodeCells {

    private static final int NOT_YET = -1;

    private final RegistersBuilder builder;
    private final int[] ofOneByte = new int[128];

    CodeCells(RegistersBuilder builder) {
        this.builder = builder;
        Arrays.fill(ofOneByte, NOT_YET);
    }

    int read(CsvCursor cursor, int cell) {
        int start = cursor.start(cell);
        if (cursor.end(cell) - start != 1 || cursor.bytes()[start] < 0) {
            return builder.code(cursor.text(cell).strip());
        }
        byte first = cursor.bytes()[start];
        if (ofOneByte[first] == NOT_YET) {
            ofOneByte[first] = builder.code(cursor.text(cell).strip());
        }
        return ofOneByte[first];
    }
}
