package org.mingzhang.extract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.document.Stated;
import org.mingzhang.pack.Vocabulary;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.SmallFile;
import org.mingzhang.reader.UnreadableException;

/**
 * What the {@value Input#STATING} of a folder says: whose disclosure the folder is, and which files make it up.
 *
 * @param files inside the folder, in the order to join them; none: all
 */
public record DisclosureFile(Stated stated, List<String> files) {
    private static final int LARGEST = 1 << 16;
    private static final List<String> KEYS =
            List.of("department", "year", "kind", "entity", "region", "level", "approved", "published", "files");

    public DisclosureFile {
        files = List.copyOf(files);
    }

    /**
     * @param regions those a region may be named after
     * @throws UnreadableException with a Chinese sentence naming the line that is wrong
     */
    public static DisclosureFile read(Input folder, List<Vocabulary.Region> regions) throws UnreadableException {
        return new Parsing(folder, regions).read();
    }

    /** @param line 1-based */
    private record Value(String text, int line) {
    }

    private static final class Parsing {
        private final Input folder;
        private final String name;
        private final List<Vocabulary.Region> regions;
        private final Map<String, Value> values = new LinkedHashMap<>();
        private final List<Value> files = new ArrayList<>();

        Parsing(Input folder, List<Vocabulary.Region> regions) {
            this.folder = folder;
            this.name = folder.below(Input.STATING).name();
            this.regions = regions;
        }

        DisclosureFile read() throws UnreadableException {
            try (JsonParser parser = new YAMLFactory().createParser(text())) {
                parse(parser);
            } catch (JsonProcessingException e) {
                int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
                throw wrong(line, "不是正确的 YAML，请检查缩进、引号和冒号");
            } catch (IOException e) {
                throw new UnreadableException(name, "读取失败，请确认文件存在且有权限");
            }
            Stated stated = new Stated(text("department"), year(),
                    oneOf("kind", Map.of("budget", "budget", "final", "final", "预算", "budget", "决算", "final"), "budget（预算）、final（决算）"),
                    oneOf("entity", Map.of("department", "department", "unit", "unit", "部门", "department", "单位", "unit"),
                            "department（部门）、unit（单位）"),
                    region(),
                    oneOf("level", Map.of("central", "central", "province", "province", "city", "city", "county", "county"),
                            "central（中央）、province（省）、city（市）、county（县）"),
                    date("approved"), date("published"));
            return new DisclosureFile(stated, files());
        }

        private String text() throws UnreadableException {
            return SmallFile.text(folder.path().resolve(Input.STATING), name, LARGEST, "部门、年度等几行和文件名");
        }

        private void parse(JsonParser parser) throws IOException, UnreadableException {
            JsonToken token = parser.nextToken();
            if (token == null || token == JsonToken.VALUE_NULL) {
                return;
            }
            if (token != JsonToken.START_OBJECT) {
                throw wrong(1, "应是一行一项，如 department: 某某局");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                int line = parser.currentTokenLocation().getLineNr();
                if (!KEYS.contains(key)) {
                    throw wrong(line, "“" + key + "”不认识，可用的有：" + String.join("、", KEYS));
                }
                if (values.containsKey(key)) {
                    throw wrong(line, key + " 写了不止一次");
                }
                parser.nextToken();
                values.put(key, new Value(key.equals("files") ? "" : scalar(parser, key), line));
                if (key.equals("files")) {
                    list(parser, line);
                }
            }
        }

        private void list(JsonParser parser, int line) throws IOException, UnreadableException {
            String advice = "files 应是文件名的列表，每行一个，如 - 情况说明.docx";
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                throw wrong(line, advice);
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (!parser.currentToken().isScalarValue() || parser.getText().isBlank()) {
                    throw wrong(parser.currentTokenLocation().getLineNr(), advice);
                }
                files.add(new Value(parser.getText().strip().replace('\\', '/'), parser.currentTokenLocation().getLineNr()));
            }
            if (files.isEmpty()) {
                throw wrong(line, advice + "；要用全部文件就不写 files");
            }
        }

        private String scalar(JsonParser parser, String key) throws IOException, UnreadableException {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return "";
            }
            if (!parser.currentToken().isScalarValue()) {
                throw wrong(parser.currentTokenLocation().getLineNr(), key + " 后面应是一个值");
            }
            return parser.getText().strip();
        }

        private String text(String key) {
            return values.getOrDefault(key, new Value("", 0)).text();
        }

        private int year() throws UnreadableException {
            String year = text("year");
            if (!year.isEmpty() && !year.matches("(19|20)\\d\\d")) {
                throw invalid("year", "应为四位年份，如 2026");
            }
            return year.isEmpty() ? 0 : Integer.parseInt(year);
        }

        private String oneOf(String key, Map<String, String> allowed, String shown) throws UnreadableException {
            String value = text(key);
            if (!value.isEmpty() && !allowed.containsKey(value)) {
                throw invalid(key, "可用：" + shown);
            }
            return allowed.getOrDefault(value, "");
        }

        private String region() throws UnreadableException {
            String value = text("region");
            if (value.isEmpty()) {
                return "";
            }
            List<String> ids = new ArrayList<>();
            for (Vocabulary.Region region : regions) {
                if (region.id().equals(value) || region.names().contains(value)) {
                    return region.id();
                }
                ids.add(region.id());
            }
            throw invalid("region", "可用：" + String.join("、", ids) + "；其他地区请不写这一行");
        }

        private Optional<LocalDate> date(String key) throws UnreadableException {
            try {
                return text(key).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(key)));
            } catch (DateTimeException e) {
                throw invalid(key, "应写成 年-月-日，如 2020-02-15");
            }
        }

        private List<String> files() throws UnreadableException {
            List<String> names = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (Value file : files) {
                String shown = "files 里的“" + file.text() + "”";
                if (file.text().startsWith("/") || file.text().contains(":") || List.of(file.text().split("/")).contains("..")) {
                    throw wrong(file.line(), shown + "不在这个文件夹里，请只写文件夹里的文件名");
                }
                if (!seen.add(file.text())) {
                    throw wrong(file.line(), shown + "写了不止一次");
                }
                if (!isFile(file.text())) {
                    throw wrong(file.line(), shown + "不存在，请检查文件名");
                }
                names.add(file.text());
            }
            return names;
        }

        private boolean isFile(String file) {
            try {
                return Files.isRegularFile(folder.path().resolve(file));
            } catch (java.nio.file.InvalidPathException e) {
                return false;
            }
        }

        private UnreadableException invalid(String key, String advice) {
            Value value = values.get(key);
            return wrong(value.line(), key + " 的值“" + value.text() + "”无效，" + advice);
        }

        private UnreadableException wrong(int line, String what) {
            return new UnreadableException(name, (line > 0 ? "第" + line + "行：" : "") + what);
        }
    }
}
