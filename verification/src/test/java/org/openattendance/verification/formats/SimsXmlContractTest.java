package org.openattendance.verification.formats;

import java.util.List;
import org.openattendance.load.Input;
import org.openattendance.load.RegisterFormat;
import org.openattendance.load.SimsXml;
import org.openattendance.testkit.RegisterFormatContract;

class SimsXmlContractTest extends RegisterFormatContract {

    @Override
    protected String write(List<Entry> entries) {
        StringBuilder text =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<SessionAttendances>\n");
        for (Entry one : entries) {
            text.append("<SessionAttendance><PersonID>")
                    .append(one.pupil())
                    .append("</PersonID><AttendanceDate>")
                    .append(one.session().date())
                    .append("T09:00:00</AttendanceDate><SessionName>")
                    .append(one.session().part())
                    .append("</SessionName><AttendanceMark>")
                    .append(one.code())
                    .append("</AttendanceMark></SessionAttendance>\n");
        }
        return text.append("</SessionAttendances>").toString();
    }

    @Override
    protected RegisterFormat format(String name, String text) {
        return SimsXml.of(Input.of(name, text));
    }
}
