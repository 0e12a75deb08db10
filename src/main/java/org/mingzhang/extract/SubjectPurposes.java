package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.fact.MisexplainedSubject;

/**
 * "住房公积金（项），主要用于…": where the purpose speaks of another subject and not of its own. Only subjects that serve one
 * purpose alone are judged.
 */
final class SubjectPurposes {
    /** @param words one of which an explanation of these subjects has to contain */
    private record Family(List<String> names, List<String> words) {
    }

    private static final Pattern PURPOSE = Pattern.compile("(?:（项）|^)[^（）]{0,80}?(?:主要用于|用于|反映)：?([^。；]{2,60})");
    private final Reading reading;
    private final List<Family> families = new ArrayList<>();

    SubjectPurposes(Reading reading) {
        this.reading = reading;
        for (String entry : reading.vocabulary.words("subjectPurposes")) {
            String[] parts = entry.split("：");
            families.add(new Family(List.of(parts[0].split("/")), List.of(parts[1].split("/"))));
        }
    }

    void read() {
        for (Line line : reading.lines) {
            if (line != null && line.text().contains("用于") && !reading.outline.isContents(line.block())) {
                families.forEach(family -> family.names().forEach(name -> read(line, family, name)));
            }
        }
    }

    private void read(Line line, Family family, String name) {
        String text = line.text();
        int opening = HeadingMark.of(text).length();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean item = text.startsWith("（项）", end) || at == opening && end < text.length();
            if (!item || at > opening && Character.isIdeographic(text.charAt(at - 1))) {
                continue;
            }
            Matcher purpose = PURPOSE.matcher(text).region(end, text.length());
            if (!purpose.lookingAt() || Reading.containsAny(purpose.group(1), family.words())) {
                continue;
            }
            String other = families.stream().filter(one -> one != family)
                    .map(one -> Reading.firstOf(purpose.group(1), one.words())).filter(word -> !word.isEmpty()).findFirst().orElse("");
            if (!other.isEmpty()) {
                reading.add(new MisexplainedSubject(reading.locate(line.normal().passage(purpose.start(1), purpose.end(1))), name,
                        purpose.group(1), other));
            }
        }
    }
}
