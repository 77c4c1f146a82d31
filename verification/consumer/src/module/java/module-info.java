/** The vendor's program as a module; ./run compiles it with the sources of src/main/java. */
module example.vendor {
    requires org.openattendance.core;
    requires org.openattendance.mapping;
    requires org.openattendance.assessment;
    requires org.openattendance.testkit;
}
