package org.openattendance.spark;

import org.apache.spark.sql.SparkSession;

/** The one session of all tests: two threads, and up to four attempts at a task. */
final class Cluster {

    static final SparkSession SPARK = SparkSession.builder()
            .master("local[2,4]")
            .appName("attendance-spark tests")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "3")
            .config("spark.default.parallelism", "3")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            // A zone that is neither the tests' nor Europe's: no date may depend on it.
            .config("spark.sql.session.timeZone", "America/Los_Angeles")
            .getOrCreate();

    private Cluster() {}
}
