package org.mingzhang.cli;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Subject;
import org.mingzhang.reader.Input;

/**
 * Whose disclosure for which year a file is, in a form that can be compared.
 *
 * @param department without brackets, blanks and 本级 or 汇总 behind it, "" when unknown
 * @param scope      本级 or 汇总, "" where neither is printed
 * @param fileName   folder and name without extension and without the word for narrative or tables
 */
record Identity(String department, String scope, int year, Kind kind, Entity entity, String fileName) {
    private static final List<String> SCOPES = List.of("本级", "汇总");
    /** Longer ones first. */
    private static final List<String> HALVES = List.of("narrative", "tables", "table", "情况说明", "文字说明", "编制说明", "公开报表",
            "公开表", "说明", "文字", "报表", "附表", "表格", "表");
    private static final String SEPARATORS = " _-—－－()（）[]【】.、";

    static Identity of(Subject subject, Input input) {
        String name = plain(subject.department());
        String scope = "";
        for (String word : SCOPES) {
            if (name.endsWith(word) && name.length() > word.length()) {
                scope = word;
                name = name.substring(0, name.length() - word.length());
            }
        }
        return new Identity(name, scope, subject.year(), subject.kind(), subject.entity(), fileName(input.path()));
    }

    /** Whether both may be the same disclosure: known to be, or nothing speaks against it and their file names agree. */
    boolean fits(Identity other) {
        boolean against = differ(department, other.department) || differ(scope, other.scope)
                || year > 0 && other.year > 0 && year != other.year
                || kind != Kind.UNKNOWN && other.kind != Kind.UNKNOWN && kind != other.kind
                || entity != Entity.UNKNOWN && other.entity != Entity.UNKNOWN && entity != other.entity;
        return !against && (known() && other.known() || fileName.equals(other.fileName));
    }

    private boolean known() {
        return !department.isEmpty() && year > 0 && kind != Kind.UNKNOWN && entity != Entity.UNKNOWN;
    }

    private static boolean differ(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (char c : Normalizer.normalize(name, Normalizer.Form.NFKC).toCharArray()) {
            if (!Character.isWhitespace(c) && "()[]〔〕【】".indexOf(c) < 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The hint stands at the end of the name or at its beginning. */
    private static String fileName(Path path) {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = trimmed(dot > 0 ? name.substring(0, dot) : name);
        for (String word : HALVES) {
            if (stem.endsWith(word)) {
                stem = stem.substring(0, stem.length() - word.length());
                break;
            }
            if (stem.startsWith(word)) {
                stem = stem.substring(word.length());
                break;
            }
        }
        return path.toAbsolutePath().normalize().getParent() + "/" + plain(trimmed(stem));
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && SEPARATORS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && SEPARATORS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
