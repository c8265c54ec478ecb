package app.plenary.report;

import app.plenary.report.Export.IfPresent;
import app.plenary.report.Export.Packing;
import app.plenary.report.Export.Progress;
import app.plenary.text.Messages;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Prints how long a usual session of thirty people and twelve activities takes to be written in
 * each format and in all, the first time in a program and then. Run by {@code main}; asserts
 * nothing.
 */
final class FormatSpeed {
    private static final int RUNS = 7;
    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private FormatSpeed() {}

    public static void main(String[] args) throws IOException {
        var folder = Files.createTempDirectory("formats");
        var report = UsualSession.held().report();
        System.out.printf(
                Locale.ROOT,
                "%-12s %9s %9s %9s %9s %9s%n",
                "format",
                "first ms",
                "CPU",
                "median ms",
                "CPU",
                "KiB");
        // the whole set comes first, so that nothing of it was loaded before
        var all = EnumSet.allOf(ReportFormat.class);
        var lines = new ArrayList<String>();
        lines.add(line("all", report, all, folder));
        for (ReportFormat format : ReportFormat.values()) {
            lines.add(line(format.word(), report, Set.of(format), folder));
        }
        lines.forEach(System.out::print);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static String line(String what, Report report, Set<ReportFormat> formats, Path folder)
            throws IOException {
        // of all threads: those that export, and those of the JVM that compile and clear up
        var program = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var times = new double[RUNS];
        var work = new double[RUNS];
        List<Path> files = List.of();
        for (int i = 0; i < RUNS; i++) {
            long cpu = program.getProcessCpuTime();
            long began = System.nanoTime();
            var outcome =
                    Export.write(
                            report,
                            ENGLISH,
                            formats,
                            folder,
                            Packing.FILES,
                            IfPresent.REPLACE,
                            Progress.NONE);
            times[i] = (System.nanoTime() - began) / 1e6;
            work[i] = (program.getProcessCpuTime() - cpu) / 1e6;
            files = ((Export.Written) outcome).files();
        }
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        double first = times[0];
        double firstWork = work[0];
        Arrays.sort(times);
        Arrays.sort(work);
        return String.format(
                Locale.ROOT,
                "%-12s %9.0f %9.0f %9.0f %9.0f %9.1f%n",
                what,
                first,
                firstWork,
                times[RUNS / 2],
                work[RUNS / 2],
                size / 1024.0);
    }
}
