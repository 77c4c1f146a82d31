package org.openattendance.verification.formats;

import java.util.List;
import java.util.stream.Collectors;
import org.openattendance.load.Input;
import org.openattendance.load.RegisterFormat;
import org.openattendance.load.WondeJson;
import org.openattendance.testkit.RegisterFormatContract;

class WondeJsonContractTest extends RegisterFormatContract {

    @Override
    protected String write(List<Entry> entries) {
        return entries.stream()
                .map(one -> "{\"student\":\"" + one.pupil() + "\",\"date\":{\"date\":\""
                        + one.session().date()
                        + " 00:00:00.000000\",\"timezone_type\":3,\"timezone\":\"Europe/London\"},\"session\":\""
                        + one.session().part() + "\",\"attendance_code\":{\"data\":{\"id\":\"x\",\"code\":\""
                        + one.code().replace("\\", "\\\\") + "\"}}}")
                .collect(Collectors.joining(",\n", "{\"data\":[\n", "]}"));
    }

    @Override
    protected RegisterFormat format(String name, String text) {
        return WondeJson.of(Input.of(name, text));
    }
}
