package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingzhang.pack.Requirement;
import org.mingzhang.reader.Input;
import org.mingzhang.report.Batch;
import org.mingzhang.report.OutputFormat;
import org.mingzhang.report.Report;
import org.mingzhang.rule.Severity;

/** A format and where its report goes. */
record Destination(OutputFormat format, Output output) {
    /**
     * Every {@code --format} opens one, every {@code -o} says where the one before it goes; alone it opens one in the format of
     * its extension. Of one each the order makes no difference.
     */
    static List<Destination> of(Arguments arguments, Terminal terminal) throws UsageException {
        List<Setting> settings = new ArrayList<>();
        for (Setting setting : arguments.settings()) {
            if (setting.option().equals("--format") || setting.option().equals("-o")) {
                settings.add(setting);
            }
        }
        if (settings.size() == 2 && settings.get(0).option().equals("-o") && settings.get(1).option().equals("--format")) {
            settings.add(settings.remove(0));
        }
        List<Destination> destinations = new ArrayList<>();
        OutputFormat open = null;
        for (Setting setting : settings) {
            if (setting.option().equals("-o")) {
                Output output = Output.of(setting.value(), terminal);
                destinations.add(new Destination(open == null ? byExtension(setting.value()) : open, output));
                open = null;
                continue;
            }
            if (open != null) {
                destinations.add(shown(open, terminal));
            }
            open = OutputFormat.of(arguments.oneOf(setting, OutputFormat.ids()));
        }
        if (open != null || destinations.isEmpty()) {
            destinations.add(shown(open == null ? OutputFormat.TEXT : open, terminal));
        }
        refuseClashes(destinations);
        return destinations;
    }

    private static Destination shown(OutputFormat format, Terminal terminal) throws UsageException {
        if (format.binary()) {
            throw new UsageException(format.id() + " 不能显示在终端上，请在 --format " + format.id() + " 后面用 -o 写出文件名");
        }
        return new Destination(format, Output.standard(terminal));
    }

    private static OutputFormat byExtension(String file) throws UsageException {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (extension.equals(name)) {
            return OutputFormat.TEXT;
        }
        for (OutputFormat format : OutputFormat.values()) {
            if (format.extension().equals(extension) || format == OutputFormat.HTML && extension.equals("htm")) {
                return format;
            }
        }
        throw new UsageException("-o 的“" + file + "”看不出要哪种格式，请在它前面用 --format 写明：" + String.join("、", OutputFormat.ids()));
    }

    private static void refuseClashes(List<Destination> destinations) throws UsageException {
        for (int i = 0; i < destinations.size(); i++) {
            for (int j = 0; j < i; j++) {
                Destination one = destinations.get(j);
                Destination other = destinations.get(i);
                if (!one.output().folder() && one.output().same(other.output())) {
                    throw new UsageException(one.format().id() + " 和 " + other.format().id() + " 的结果都写到"
                            + one.output().where() + "，请用 -o 给出不同的文件");
                }
            }
        }
    }

    /** Refuses to write over a file that is to be checked. */
    void sparing(List<Input> inputs) throws UsageException {
        output.sparing(inputs);
    }

    /**
     * @param requirements for the formats that explain them
     * @param failOn       what fails the run
     */
    void write(Batch batch, List<Requirement> requirements, Severity failOn) throws OutputException {
        Report report = format.report(output.colour(), requirements, failOn);
        if (!output.folder()) {
            output.write(out -> report.write(batch, out));
            return;
        }
        ReportNames names = new ReportNames(format);
        for (int i = 0; i < batch.documents().size(); i++) {
            Batch one = batch.only(i);
            output.within(names.of(batch.documents().get(i).file())).write(out -> report.write(one, out));
        }
    }
}
