package org.openattendance.verification.formats;

import java.util.List;
import org.openattendance.load.CtfXml;
import org.openattendance.load.Input;
import org.openattendance.load.RegisterFormat;
import org.openattendance.load.StringLayout;
import org.openattendance.testkit.RegisterFormatContract;

/** One block for each day, marks a blank apart where a code is long: the entries of a day stand together, whatever comes after. */
class CtfXmlContractTest extends RegisterFormatContract {

    @Override
    protected String write(List<Entry> entries) {
        StringBuilder text = new StringBuilder("<CTfile><CTFpupilData>\n");
        for (int i = 0; i < entries.size(); i += 2) {
            Entry am = entries.get(i);
            Entry pm = entries.get(i + 1);
            String apart = am.code().length() + pm.code().length() > 2 ? " " : "";
            text.append("<Pupil><UPN>")
                    .append(am.pupil())
                    .append("</UPN><Attendance><YearData><AttendSessions><AttendanceStartDate>")
                    .append(am.session().date())
                    .append("</AttendanceStartDate><AttendanceMarks>")
                    .append(am.code())
                    .append(apart)
                    .append(pm.code())
                    .append("</AttendanceMarks></AttendSessions></YearData></Attendance></Pupil>\n");
        }
        return entries.isEmpty() ? "" : text.append("</CTFpupilData></CTfile>").toString();
    }

    @Override
    protected RegisterFormat format(String name, String text) {
        return CtfXml.of(Input.of(name, text)).with(StringLayout.WEEKDAYS);
    }
}
