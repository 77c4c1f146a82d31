package example.cluster;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.openattendance.base.Nation;
import org.openattendance.calendar.Window;
import org.openattendance.measure.Definition;
import org.openattendance.spark.SparkAttendance;

/** A register of one pupil, counted by Spark from the published jars. */
public final class OneRegister {

    private static final String MARKS = """
            select * from values
              ('P1', '2025-09-01', 'AM', 'I'), ('P1', '2025-09-01', 'PM', 'L'), ('P1', '2025-09-01', 'PM', 'L')
              as marks(pupil_id, date, session, code)""";

    private OneRegister() {}

    /** @param args none */
    public static void main(String[] args) throws IOException {
        LocalDate monday = LocalDate.of(2025, 9, 1);
        try (SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate()) {
            Dataset<Row> marks = spark.sql(MARKS);
            Row tally = SparkAttendance.in(Nation.ENGLAND)
                    .longRows(marks)
                    .tallies(Window.ofClosed(monday, monday.plusDays(4)), monday.plusDays(4), Definition.ENG_REGISTER)
                    .first();
            System.out.println(tally.<Long>getAs("authorisedAbsence") + " of " + tally.<Long>getAs("possible") + " sessions, counted by Spark");
        }
    }
}
