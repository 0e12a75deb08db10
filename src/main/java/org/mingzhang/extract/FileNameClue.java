package org.mingzhang.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;

/** What the name of a file says; heard only where the text is silent. */
final class FileNameClue {
    private static final Pattern PARTS = Pattern.compile("[_\\s+·.、，（）()\\[\\]【】《》-]+|(?<=\\d)(?=\\p{IsHan})|"
            + "(?<=\\p{IsHan})(?=\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?![\\d.])");
    private static final Pattern HALF = Pattern.compile("(?:部门|单位)?(?:综合)?(?:预算|决算)?(?:公开)?(?:情况)?(?:说明|报表|附表|表格|表)$|^(?:年度?|年)");
    private final Document document;
    private final BodyName names;

    FileNameClue(Document document, BodyName names) {
        this.document = document;
        this.names = names;
    }

    /** Of the first file whose name names a department, else of the first. */
    SubjectClue read() {
        List<String> files = document.files().isEmpty() ? List.of(document.name()) : document.files();
        List<SubjectClue> clues = files.stream().map(this::read).toList();
        return clues.stream().filter(clue -> !clue.name().isEmpty()).findFirst().orElse(clues.get(0));
    }

    private SubjectClue read(String file) {
        String stem = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        stem = stem.lastIndexOf('.') > 0 ? stem.substring(0, stem.lastIndexOf('.')) : stem;
        Optional<SubjectClue> title = TitleGrammar.read(NormalText.of(stem, Location.NOWHERE).text());
        if (title.isPresent() && names.isBody(names.of(title.get().name()))) {
            return new SubjectClue(names.of(title.get().name()), title.get().year(), title.get().kind(), title.get().entity(), "",
                    Passage.MISSING);
        }
        Matcher year = YEAR.matcher(TitleGrammar.withoutRanges(stem));
        return new SubjectClue(name(stem), year.find() ? Integer.parseInt(year.group(1)) : 0, kind(stem), entity(stem), "",
                Passage.MISSING);
    }

    private String name(String stem) {
        for (String part : PARTS.split(stem)) {
            String name = names.of(HALF.matcher(part).replaceAll(""));
            if (names.isBody(name) && name.length() > 2) {
                return name;
            }
        }
        return "";
    }

    private static Kind kind(String stem) {
        boolean budget = stem.contains("预算") || stem.contains("budget");
        boolean finals = stem.contains("决算") || stem.contains("final");
        return budget == finals ? Kind.UNKNOWN : budget ? Kind.BUDGET : Kind.FINAL;
    }

    private static Entity entity(String stem) {
        boolean department = stem.contains("部门") || stem.contains("_dept_");
        boolean unit = stem.contains("单位") || stem.contains("_unit_");
        return department == unit ? Entity.UNKNOWN : department ? Entity.DEPARTMENT : Entity.UNIT;
    }
}
