package org.openattendance.examples;

import java.util.List;
import org.openattendance.examples.assess.AssessCommand;
import org.openattendance.examples.casework.CaseCommand;
import org.openattendance.examples.casework.MeetingPackCommand;
import org.openattendance.examples.casework.ScheduleCommand;
import org.openattendance.examples.conform.ConformCommand;
import org.openattendance.examples.formats.ConvertCommand;
import org.openattendance.examples.formats.ExportCommand;
import org.openattendance.examples.formats.RulesCommand;
import org.openattendance.examples.map.MapCommand;
import org.openattendance.examples.notices.NoticesCommand;
import org.openattendance.examples.pathway.PathwayCommand;
import org.openattendance.examples.patterns.OutlookCommand;
import org.openattendance.examples.patterns.PatternsCommand;
import org.openattendance.examples.practice.CommunicationsCommand;
import org.openattendance.examples.practice.DirectoryCommand;
import org.openattendance.examples.practice.EvaluationCommand;
import org.openattendance.examples.practice.PlanCommand;
import org.openattendance.examples.practice.ReferralsCommand;
import org.openattendance.examples.published.ReplayCommand;
import org.openattendance.examples.report.ReportCommand;
import org.openattendance.examples.statistics.LessonsCommand;
import org.openattendance.examples.statistics.ReconcileCommand;
import org.openattendance.examples.statistics.StatisticsCommand;
import org.openattendance.examples.timers.ReturnsCommand;
import org.openattendance.examples.timers.TimersCommand;
import org.openattendance.examples.timers.TodayCommand;

/** All commands, in the order of {@code --help}. One line each; a new command is one class and one line. */
final class Commands {

    private Commands() {}

    static List<Object> all() {
        return List.of(
                new DemoCommand(),
                new SummariseCommand(),
                new CodesCommand(),
                new ExplainCommand(),
                new ReportCommand(),
                new ExtractCommand(),
                new ReplayCommand(),
                new ConvertCommand(),
                new StatisticsCommand(),
                new LessonsCommand(),
                new ExportCommand(),
                new RulesCommand(),
                new ReconcileCommand(),
                new NoticesCommand(),
                new TimersCommand(),
                new ReturnsCommand(),
                new TodayCommand(),
                new PatternsCommand(),
                new OutlookCommand(),
                new AssessCommand(),
                new PathwayCommand(),
                new CaseCommand(),
                new ScheduleCommand(),
                new MeetingPackCommand(),
                new MapCommand(),
                new DirectoryCommand(),
                new PlanCommand(),
                new ReferralsCommand(),
                new EvaluationCommand(),
                new CommunicationsCommand(),
                new ConformCommand());
    }
}
