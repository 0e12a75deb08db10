package org.mingzhang.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The CSV files of rules/subjects: code, name, first and last year of the name. Read at build time alone. */
final class SubjectFiles {
    private static final String HEADER = "code,name,from,to";
    private final List<Classification.Entry> entries = new ArrayList<>();

    private SubjectFiles() {
    }

    /** @throws PackException at the line that is wrong */
    static List<Classification.Entry> read(Path rules) throws IOException {
        SubjectFiles files = new SubjectFiles();
        Path folder = rules.resolve("subjects");
        if (Files.isDirectory(folder)) {
            List<Path> paths;
            try (Stream<Path> list = Files.list(folder)) {
                paths = list.filter(path -> path.toString().endsWith(".csv")).sorted().toList();
            }
            for (Path path : paths) {
                files.file("subjects/" + path.getFileName(), Files.readAllLines(path));
            }
        }
        return files.entries;
    }

    private void file(String name, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new PackException(name, 1, "第一行应是“" + HEADER + "”");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                entry(name, i + 1, lines.get(i).split(",", -1));
            }
        }
    }

    private void entry(String file, int line, String[] fields) {
        if (fields.length != 4 || fields[1].isBlank()) {
            throw new PackException(file, line, "应写成“编码,名称,起始年度,终止年度”四项");
        }
        if (!fields[0].matches("\\d{3}(\\d{2}(\\d{2})?)?")) {
            throw new PackException(file, line, "编码“" + fields[0] + "”应是三位、五位或七位数字");
        }
        for (String year : List.of(fields[2], fields[3])) {
            if (!year.matches("20\\d\\d")) {
                throw new PackException(file, line, "年度“" + year + "”应写成四位数字，例如 2021");
            }
        }
        Classification.Entry entry = new Classification.Entry(fields[0], fields[1].strip(), Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]));
        if (entry.from() > entry.to()) {
            throw new PackException(file, line, "起始年度" + entry.from() + "晚于终止年度" + entry.to());
        }
        for (Classification.Entry other : entries) {
            if (other.code().equals(entry.code()) && other.from() <= entry.to() && entry.from() <= other.to()) {
                throw new PackException(file, line, "编码“" + entry.code() + "”在同一年度有两个名称：" + other.name() + "、" + entry.name());
            }
        }
        entries.add(entry);
    }
}
