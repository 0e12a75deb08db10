package org.mingzhang.extract;

import java.util.List;
import org.mingzhang.pack.Vocabulary;

/** What quantity a label of a clause names. */
final class Naming {
    /**
     * @param concept "" when the label names no known quantity
     * @param scope   words before the name that narrow it (a project, a fund), "" for the disclosing entity
     * @param year    printed in the label, 0 when none
     * @param stage   budget, adjusted, execution or final where the label says so, "" else
     */
    record Name(String concept, String scope, int year, String stage) {
    }

    private record Stage(String name, List<String> words) {
    }

    private final Vocabulary vocabulary;
    private final List<String> heads;
    private final List<String> tails;
    private final List<Stage> stages;

    /** @param stage of the disclosure: in final accounts a plain 预算 is the budget at the beginning of the year */
    Naming(Vocabulary vocabulary, String stage) {
        this.vocabulary = vocabulary;
        this.heads = vocabulary.words("labelHeads");
        this.tails = vocabulary.words("labelTails");
        this.stages = List.of(new Stage("budget", vocabulary.words(stage.equals("final") ? "stageBudgetOfFinal" : "stageBudget")),
                new Stage("adjusted", vocabulary.words("stageAdjusted")),
                new Stage("execution", vocabulary.words("stageExecution")),
                new Stage("final", vocabulary.words("stageFinal")));
    }

    Name name(String label) {
        String rest = Vocabulary.plain(label.substring(HeadingMark.of(label).length()));
        int year = 0;
        int mark = rest.indexOf('年');
        while (mark >= 4) {
            int printed = year(rest.substring(mark - 4, mark));
            if (printed > 0 && mark <= 6) {
                year = printed;
                rest = rest.substring(mark + 1);
                rest = rest.startsWith("度") ? rest.substring(1) : rest;
                mark = rest.indexOf('年');
            } else {
                break;
            }
        }
        Stage stage = null;
        String without = rest;
        for (Stage candidate : stages) {
            String shorter = withoutStage(rest, candidate);
            if (shorter.length() < without.length()) {
                stage = candidate;
                without = shorter;
            }
        }
        return named(withoutHeads(without), year, stage == null ? "" : stage.name());
    }

    private String withoutStage(String label, Stage stage) {
        String bare = label.endsWith("为") || label.endsWith("是") ? label.substring(0, label.length() - 1) : label;
        for (String word : stage.words()) {
            if (bare.endsWith(word)) {
                String rest = bare.substring(0, bare.length() - word.length());
                boolean side = word.startsWith("支出") || word.startsWith("收入");
                String named = side ? rest + word.substring(0, 2) : rest;
                return side && !named(named, 0, "").concept().isEmpty() ? named : rest;
            }
        }
        return label;
    }

    private Name named(String rest, int year, String stage) {
        for (String shorter = rest; !shorter.isEmpty(); shorter = withoutTail(shorter)) {
            String concept = vocabulary.concept(shorter);
            if (!concept.isEmpty()) {
                return new Name(concept, "", year, stage);
            }
        }
        for (String shorter = rest; shorter.length() > 1; shorter = withoutTail(shorter)) {
            for (int from = 1; from < shorter.length() - 1; from++) {
                String concept = vocabulary.concept(shorter.substring(from));
                if (!concept.isEmpty()) {
                    String before = shorter.substring(0, from);
                    int inner = before.lastIndexOf('年');
                    int printed = inner >= 4 ? year(before.substring(inner - 4, inner)) : 0;
                    return new Name(concept, entity(before) ? "" : before, year > 0 ? year : printed, stage);
                }
            }
        }
        return new Name("", rest, year, stage);
    }

    /** Nothing but a year and words like 预算数: the name stands elsewhere, in the heading. */
    boolean generic(String label) {
        String rest = Vocabulary.plain(label.substring(HeadingMark.of(label).length()));
        int mark = rest.indexOf('年');
        rest = mark >= 4 && mark <= 6 ? rest.substring(mark + 1) : rest;
        rest = withoutHeads(rest);
        while (!rest.isEmpty()) {
            String shorter = withoutTail(rest);
            if (shorter.equals(rest) || (shorter.isEmpty() && !tails.contains(rest) && !heads.contains(rest))) {
                return false;
            }
            rest = shorter;
        }
        return true;
    }

    /** The label as a message shows it: without the conjunction before and the verb behind it. */
    static String display(String label) {
        String shown = label.substring(HeadingMark.of(label).length());
        for (boolean cut = true; cut;) {
            cut = false;
            for (String head : List.of("和", "及", "以及", "与", "，", "：", "即")) {
                if (shown.startsWith(head) && shown.length() > head.length() + 1) {
                    shown = shown.substring(head.length());
                    cut = true;
                }
            }
            for (String tail : List.of("为", "是", "共计", "安排", "共", "计", "约", "达", "了", "：")) {
                boolean name = shown.endsWith("总计") || shown.endsWith("合计");
                if (shown.endsWith(tail) && shown.length() > tail.length() + 1 && !name) {
                    shown = shown.substring(0, shown.length() - tail.length());
                    cut = true;
                }
            }
        }
        return shown;
    }

    private static int year(String digits) {
        for (int i = 0; i < 4; i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return 0;
            }
        }
        int year = Integer.parseInt(digits);
        return year >= 1990 && year <= 2099 ? year : 0;
    }

    /** A name as it stands, like 本年收入合计, keeps the words that else only open a label. */
    private boolean known(String label) {
        for (String shorter = label; !shorter.isEmpty(); shorter = withoutTail(shorter)) {
            if (!vocabulary.concept(shorter).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private String withoutHeads(String text) {
        String rest = text;
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i);
            if (rest.startsWith(head) && rest.length() > head.length() && !known(rest)) {
                rest = rest.substring(head.length());
                i = -1;
            }
        }
        return rest;
    }

    private String withoutTail(String text) {
        for (String tail : tails) {
            if (text.endsWith(tail)) {
                return text.substring(0, text.length() - tail.length());
            }
        }
        return "";
    }

    private boolean entity(String before) {
        String rest = before;
        int inner = rest.lastIndexOf('年');
        if (inner >= 4 && inner >= rest.length() - 2 && year(rest.substring(inner - 4, inner)) > 0) {
            rest = rest.substring(0, inner - 4);
        }
        if (rest.isEmpty()) {
            return true;
        }
        return vocabulary.endsWith(rest, "entityTails");
    }
}
