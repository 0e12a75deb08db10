package org.mingzhang.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.reader.SmallFile;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Standing;

/** Findings that were there when the baseline was written: shown, not counted. What is new or has changed counts. */
public final class Baseline {
    /** A baseline of nothing. */
    public static final Baseline NONE = new Baseline(Map.of());
    private static final int LARGEST = 64 << 20;
    private static final Standing STANDING = new Standing(Standing.State.BASELINED, "", "", "");

    /** By key, how often. */
    private final Map<String, Integer> known;

    private Baseline(Map<String, Integer> known) {
        this.known = known;
    }

    /** What tells a finding from every other: the disclosure, the rule, the place and the words with their numbers. */
    public static String key(Checked document, Finding finding) {
        Criteria all = Criteria.of(document, finding);
        return Key.of(all.department(), Integer.toString(all.year()), all.kind(), all.file(), all.rule(), all.section(),
                all.table(), all.row(), all.column(), all.message());
    }

    /** Reads what the format baseline wrote: only the keys of {@code findings} count. */
    public static Baseline read(Path path, String name) throws UnreadableException {
        String json = SmallFile.text(path, name, LARGEST, "本程序用 --format baseline 写出的内容");
        Map<String, Integer> known = new HashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            boolean baseline = false;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("mingzhangBaseline")) {
                    baseline = true;
                } else if (token == JsonToken.FIELD_NAME && parser.currentName().equals("key")) {
                    known.merge(parser.nextTextValue(), 1, Integer::sum);
                }
            }
            if (!baseline) {
                throw new UnreadableException(name, "不是基线文件，请用 --format baseline -o 文件 生成");
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableException(name, "不是完整的基线文件，请用 --format baseline -o 文件 重新生成");
        } catch (IOException e) {
            throw new UnreadableException(name, "读取失败，请确认文件存在且有权限");
        }
        return new Baseline(known);
    }

    /** How many findings it holds. */
    int size() {
        int size = 0;
        for (int count : known.values()) {
            size += count;
        }
        return size;
    }

    /** Open findings that it knows become baselined, each entry once. */
    List<Finding> decide(Checked document, List<Finding> findings) {
        if (known.isEmpty()) {
            return findings;
        }
        Map<String, Integer> used = new HashMap<>();
        List<Finding> decided = new ArrayList<>();
        for (Finding finding : findings) {
            String key = finding.open() ? key(document, finding) : "";
            boolean old = used.merge(key, 1, Integer::sum) <= known.getOrDefault(key, 0);
            decided.add(old ? finding.as(STANDING) : finding);
        }
        return decided;
    }
}
