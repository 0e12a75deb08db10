package org.mingzhang.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.mingzhang.rule.Finding;

/** Other ways to print the same disclosure: the findings stay the same, but for the printing of their quotations. */
final class ExampleTwins {
    private static final Pattern TEN_THOUSANDS = Pattern.compile("(\\d+\\.\\d+)万元");

    /**
     * @param aside rules whose findings may differ: advice on the very printing that is changed
     */
    record Twin(String name, ExampleText text, byte[] bytes, Set<String> aside) {
        void judge() throws Exception {
            assertFalse(Arrays.equals(ExampleRun.text().bytes(), bytes), () -> name + " changes nothing");
            assertEquals(list(ExampleRun.base().findings(), ExampleRun.text()),
                    list(ExampleRun.check(bytes).findings(), text));
        }

        private String list(List<Finding> findings, ExampleText in) {
            List<String> keys = new ArrayList<>();
            for (Finding finding : findings) {
                if (!aside.contains(finding.rule())) {
                    keys.add(plain(ExampleRun.key(finding, in)));
                }
            }
            keys.sort(null);
            return String.join("\n", keys);
        }
    }

    private ExampleTwins() {
    }

    static List<Twin> of(ExampleText text) {
        List<Twin> twins = new ArrayList<>();
        Map<String, UnaryOperator<String>> lines = new LinkedHashMap<>();
        lines.put("full-width digits", ExampleTwins::fullWidthDigits);
        lines.put("half-width brackets", line -> line.replace('（', '(').replace('）', ')'));
        lines.put("half-width colons", line -> line.replace('：', ':'));
        lines.put("corner quotes", line -> line.replace('“', '「').replace('”', '」'));
        lines.put("straight quotes", line -> line.replace('“', '"').replace('”', '"'));
        lines.put("spaces around amounts", line -> line.replaceAll("(?<=[^\\d.\\s])(\\d+(?:\\.\\d+)?)(万?元)", " $1 $2"));
        lines.put("blanks in dates", line -> line.replaceAll("(\\d+)年(\\d+)月(\\d+)日", "$1 年 $2 月 $3 日"));
        lines.put("no indentation", line -> line.startsWith("\t") ? line : line.stripLeading());
        for (String indentation : List.of("　　", "    ", " ")) {
            lines.put("indentation of " + indentation.length() + (indentation.isBlank() && indentation.charAt(0) == ' '
                    ? " blanks" : " full-width blanks"), line -> indented(line, indentation));
        }
        lines.put("blanks at line ends", line -> line + "  ");
        lines.put("ASCII comparison sign", line -> line.replace("≥", ">="));
        lines.put("full-width percent sign", line -> line.startsWith("\t≥") ? line.replace('%', '％') : line);
        lines.forEach((name, rewrite) -> twins.add(twin(name, text.each((i, line) -> rewrite.apply(line)))));

        twins.add(twin("full-width digits in the narrative amounts",
                text.each((i, line) -> i >= 28 && i <= 45 ? fullWidthDigits(line) : line)));
        twins.add(twin("thousands commas", text.each((i, line) -> line.startsWith("\t")
                ? line.replaceAll("(?<=^\t\\d\\d)(?=\\d{3}\\.\\d\\d$)", ",") : line)));
        twins.add(twin("schedules with percent signs", schedules(text, "%")));
        twins.add(twin("schedules with full-width percent signs", schedules(text, "％")));
        twins.add(twin("schedules without decimals", text.each((i, line) ->
                line.matches("\t(60|90|100)\\.00") ? line.replace(".00", "") : line)));
        for (int line : List.of(33, 36, 39, 42)) {
            twins.add(yuan("line %d in 元".formatted(line), text, line, "%s元"));
            twins.add(yuan("line %d in 元 with commas".formatted(line), text, line, "%,.2f元"));
        }
        twins.add(new Twin("10.20万元 in 元", text.withMatch(36, "10\\.20万元", "102000元"),
                text.withMatch(36, "10\\.20万元", "102000元").bytes(), Set.of("ACC-03a")));
        for (List<Integer> order : List.of(List.of(3, 2, 1, 0), List.of(1, 0, 3, 2), List.of(2, 3, 0, 1))) {
            twins.add(twin("projects in the order " + order, text.projectsInOrder(order)));
        }
        twins.add(twin("CRLF", text.withNewline("\r\n")));
        twins.add(twin("CR", text.withNewline("\r")));
        twins.add(new Twin("GB18030", text, text.bytes(Charset.forName("GB18030"), ""), Set.of()));
        twins.add(new Twin("BOM", text, text.bytes(StandardCharsets.UTF_8, "\ufeff"), Set.of()));
        twins.add(new Twin("UTF-16LE", text, text.bytes(StandardCharsets.UTF_16LE, "\ufeff"), Set.of()));
        return twins;
    }

    private static Twin twin(String name, ExampleText text) {
        return new Twin(name, text, text.bytes(), Set.of());
    }

    private static Twin yuan(String name, ExampleText text, int line, String format) {
        String rewritten = TEN_THOUSANDS.matcher(text.line(line)).replaceAll(match -> {
            BigDecimal yuan = new BigDecimal(match.group(1)).movePointRight(4);
            return String.format(format, format.contains("f") ? yuan : yuan.toBigIntegerExact());
        });
        ExampleText twin = text.with(line, rewritten);
        return new Twin(name, twin, twin.bytes(), Set.of("ACC-03a"));
    }

    private static ExampleText schedules(ExampleText text, String sign) {
        return text.each((i, line) -> line.matches("\t(60|90|100)\\.00") ? line + sign : line);
    }

    private static String indented(String line, String indentation) {
        return line.startsWith("\t") || line.isBlank() ? line : indentation + line.stripLeading();
    }

    private static String fullWidthDigits(String line) {
        StringBuilder wide = new StringBuilder();
        line.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return line.contains("\\f C") ? line : wide.toString();
    }

    /** Without the differences of printing that a quotation in a message carries on. */
    private static String plain(String message) {
        return Normalizer.normalize(message, Normalizer.Form.NFKC).replaceAll("[“”「」\"]", "'").replace("≥", ">=")
                .replaceAll("(?<=\\D)\\s+|\\s+(?=\\D)", "");
    }
}
