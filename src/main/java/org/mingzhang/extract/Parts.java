package org.mingzhang.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Change;
import org.mingzhang.fact.Classification;
import org.mingzhang.fact.DataTable;
import org.mingzhang.fact.DisbursementSchedule;
import org.mingzhang.fact.DisclosureDate;
import org.mingzhang.fact.Equation;
import org.mingzhang.fact.GlossaryTerm;
import org.mingzhang.fact.Indicator;
import org.mingzhang.fact.Mention;
import org.mingzhang.fact.Part;
import org.mingzhang.fact.Part.State;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.PercentClaim;
import org.mingzhang.fact.Project;
import org.mingzhang.fact.RatingCount;
import org.mingzhang.fact.Section;
import org.mingzhang.fact.ThreePublicItem;
import org.mingzhang.fact.YearMention;
import org.mingzhang.pack.Profile;
import org.mingzhang.pack.Requirements;
import org.mingzhang.pack.Vocabulary;

/** Which parts of a disclosure are there to be judged, by what was extracted. */
final class Parts {
    private static final int FEWEST_SECTIONS = 3;
    private static final String SUMS = "sums-";
    private static final List<String> GOALS = List.of("project-tables", "schedules", "indicators", "indicator-levels");
    private static final Set<String> COUNTS = Set.of("overseasGroups", "vehiclesBought", "receptions");
    private final Reading reading;
    private final Requirements requirements;
    private final boolean schedulesOwed;
    private final List<String> owedTables;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Passage> sources = new LinkedHashMap<>();

    Parts(Reading reading, Requirements requirements, Profile profile) {
        this.reading = reading;
        this.requirements = requirements;
        this.owedTables = profile.tables();
        this.schedulesOwed = "true".equals(profile.parameters().get("scheduleRequired"));
    }

    /**
     * @param coded    whether the tables print subjects whose codes the classification knows
     * @param contents whether there are contents, and whether they can be held against the body
     */
    void read(Sheets sheets, List<Passage> unreadGoals, boolean coded, State contents) {
        List<DataTable> tables = reading.facts(DataTable.class);
        List<Section> sections = reading.facts(Section.class);
        present("text", !reading.blocks.isEmpty());
        present("narrative", narrative(sections));
        present("statement-tables", tables.stream().anyMatch(table -> statement(table.meaning())));
        present("expenditure-table", has(tables, "expenditureSummary"));
        present("fund-table", has(tables, "fundTable"));
        present("procurement-table", has(tables, "procurementTable"));
        present("asset-table", has(tables, "assetTable"));
        present("amounts", !reading.facts(Amount.class).isEmpty());
        List<Equation> equations = reading.facts(Equation.class);
        present("breakdowns", equations.stream().anyMatch(equation -> !equation.total().change()));
        present("changes", !reading.facts(Change.class).isEmpty());
        present("three-public", !reading.facts(ThreePublicItem.class).isEmpty() || has(tables, "threePublicTable"));
        present("operating-expense", section(sections, "operatingExpense"));
        present("procurement", section(sections, "procurement"));
        present("assets", section(sections, "assets"));
        present("performance", section(sections, "performance") || !reading.facts(Project.class).isEmpty());
        present("project-tables", !reading.facts(Project.class).isEmpty());
        present("schedules", !reading.facts(DisbursementSchedule.class).isEmpty());
        present("indicators", !reading.facts(Indicator.class).isEmpty());
        List<Indicator> indicators = reading.facts(Indicator.class);
        present("indicator-levels", indicators.stream().anyMatch(indicator -> !indicator.group().isEmpty()));
        if (!indicators.isEmpty() && states.get("indicator-levels") == State.ABSENT) {
            states.put("indicator-levels", State.NOTHING);
        }
        present("headings", sections.stream().filter(section -> section.number() > 0).count() > 1);
        present("years", !reading.facts(YearMention.class).isEmpty());
        present("glossary", !reading.facts(GlossaryTerm.class).isEmpty());
        classifications();
        present("shares", reading.facts(PercentClaim.class).stream().anyMatch(claim -> !claim.growth()));
        present("ratings", !reading.facts(RatingCount.class).isEmpty());
        present("three-public-counts", reading.facts(Mention.class).stream().anyMatch(mention ->
                COUNTS.contains(mention.topic()) && mention.section().equals("threePublic")));
        List<ThreePublicItem> items = reading.facts(ThreePublicItem.class);
        if (states.get("three-public-counts") == State.ABSENT && !items.isEmpty() && items.stream().allMatch(ThreePublicItem::zero)) {
            states.put("three-public-counts", State.NOTHING);
        }
        present("state-capital-form", has(tables, "stateCapitalTable") || stateCapitalOwed(tables));
        present("text-in-tables", equations.stream().anyMatch(equation -> equation.requirement().equals("ACC-02")));
        present("subject-codes", coded);
        states.put("contents", contents);
        List<DisclosureDate> dates = reading.facts(DisclosureDate.class);
        present("dates", dates.stream().anyMatch(date -> date.role().equals("approved"))
                && dates.stream().anyMatch(date -> date.role().equals("published")));
        boolean empty = tables.stream().anyMatch(table -> table.numbers() == 0);
        states.put("empty-tables", empty ? State.PRESENT : State.NOTHING);
        noProjects();
        Elsewhere elsewhere = new Elsewhere(reading);
        elsewhere.read();
        for (String part : List.of("statement-tables", "expenditure-table", "fund-table")) {
            elsewhere(part, states.get("statement-tables") == State.PRESENT ? Passage.MISSING : elsewhere.tables());
        }
        for (String part : GOALS) {
            elsewhere(part, elsewhere.goals());
        }
        boolean none = !schedulesOwed || !reading.facts(Project.class).isEmpty();
        if (states.get("schedules") == State.ABSENT && none) {
            states.put("schedules", State.NOTHING);
        }
        for (Requirements.PartName part : requirements.parts()) {
            if (part.id().startsWith(SUMS)) {
                sums(part, sheets);
                continue;
            }
            State state = states.containsKey(part.id()) ? states.get(part.id()) : own(part.id(), tables, sections);
            String reason = state == State.PRESENT ? "" : state == State.NOTHING ? nothing(part)
                    : state == State.WITHHELD ? "文中写明有涉密内容" : part.absent();
            Passage source = sources.getOrDefault(part.id(), Passage.MISSING);
            if (!unreadGoals.isEmpty() && GOALS.contains(part.id())) {
                state = State.UNREADABLE;
                source = unreadGoals.get(0);
                reason = "绩效目标表“" + shortened(source.text()) + "”的栏目没有认准，请人工核对";
            }
            if (state == State.ELSEWHERE) {
                reason = "文中写明“" + shortened(source.text()) + "”，提交的文件中没有" + part.title() + "，请一并提交";
            }
            reading.add(new Part(source, part.id(), state, reason));
        }
    }

    /** How far expenditure is divided; what a disclosure with secrets leaves undivided is withheld. */
    private void classifications() {
        List<Classification> all = reading.facts(Classification.class);
        boolean secret = reading.facts(Mention.class).stream().anyMatch(mention -> mention.topic().equals("secret"));
        List<Classification> functions = all.stream().filter(table -> !table.economic()).toList();
        List<Classification> kinds = all.stream().filter(table -> table.economic()
                && (table.level() > 1 || !table.meaning().equals("economicTable"))).toList();
        divided("function-subjects", functions, secret && functions.stream().noneMatch(table -> table.level() == 3));
        divided("economic-subjects", kinds, secret && kinds.stream().noneMatch(table -> table.level() == 2));
    }

    /** The form has this table, and the disclosure follows the form: most of the other tables are there. */
    private boolean stateCapitalOwed(List<DataTable> tables) {
        long missing = owedTables.stream().filter(table -> !has(tables, table)).count();
        return owedTables.contains("stateCapitalTable") && missing * 2 < owedTables.size();
    }

    private void divided(String part, List<Classification> found, boolean withheld) {
        states.put(part, found.isEmpty() ? State.ABSENT : withheld ? State.WITHHELD : State.PRESENT);
    }

    /** What must add up by a requirement: there once a sum of it was read. */
    private void sums(Requirements.PartName part, Sheets sheets) {
        String requirement = part.id().substring(SUMS.length());
        boolean some = sheets.balances().stream().anyMatch(balance -> balance.requirement().equals(requirement));
        boolean doubted = !some && sheets.doubted(requirement) > 0;
        String reason = some ? "" : doubted ? "表的结构没有认准，其中的相加关系没有核对" : part.absent();
        State state = some ? State.PRESENT : doubted ? State.UNREADABLE : State.ABSENT;
        reading.add(new Part(Passage.MISSING, part.id(), state, reason));
    }

    /** A part that a folder of one's own names: it is there with the section, table or topic of the same id. */
    private State own(String part, List<DataTable> tables, List<Section> sections) {
        boolean there = section(sections, part) || has(tables, part)
                || reading.facts(Mention.class).stream().anyMatch(mention -> mention.topic().equals(part));
        return there ? State.PRESENT : State.ABSENT;
    }

    private void elsewhere(String part, Passage said) {
        if (!said.missing() && states.get(part) == State.ABSENT) {
            states.put(part, State.ELSEWHERE);
            sources.put(part, said);
        }
    }

    private static String shortened(String text) {
        String plain = text.strip().replaceAll("[。；]$", "");
        return plain.length() > 30 ? plain.substring(0, 30) + "…" : plain;
    }

    /**
     * Sections of the form with text under them: several, or a good part of all top headings. A table title alone, the rows
     * of a table read as headings, or a form of other names is no narrative.
     */
    private static boolean narrative(List<Section> sections) {
        List<Section> known = sections.stream().filter(section -> !section.meaning().isEmpty()).toList();
        long written = known.stream().filter(section -> section.characters() > 0).map(Section::meaning).distinct().count();
        long top = sections.stream().filter(section -> section.mark().equals("chinese") || section.mark().equals("part"))
                .count();
        return written >= FEWEST_SECTIONS || !known.isEmpty() && known.size() * 2L >= top;
    }

    private static String nothing(Requirements.PartName part) {
        return switch (part.id()) {
            case "contents" -> "没有目录";
            case "empty-tables" -> "没有空表";
            case "indicator-levels" -> "样式里的指标不分产出、效益、满意度";
            case "three-public-counts" -> "没有发生“三公”经费";
            case "schedules" -> "样式里没有资金支出计划，或没有项目支出";
            default -> "文中写明没有项目支出";
        };
    }

    /** Where the disclosure says that it has no project expenditure, no project table is owed. */
    private void noProjects() {
        boolean zero = reading.facts(Amount.class).stream().anyMatch(amount -> !amount.change()
                && amount.quantity().concept().equals("projectExpenditure") && amount.quantity().scope().isEmpty()
                && amount.value().signum() == 0);
        for (String part : GOALS) {
            if (zero && states.get(part) == State.ABSENT) {
                states.put(part, State.NOTHING);
            }
        }
    }

    private void present(String part, boolean there) {
        states.put(part, there ? State.PRESENT : State.ABSENT);
    }

    private boolean statement(String meaning) {
        for (Vocabulary.TableName table : reading.vocabulary.tables()) {
            if (table.id().equals(meaning)) {
                return table.statement();
            }
        }
        return false;
    }

    private static boolean has(List<DataTable> tables, String meaning) {
        return tables.stream().anyMatch(table -> table.meaning().equals(meaning));
    }

    private static boolean section(List<Section> sections, String meaning) {
        return sections.stream().anyMatch(section -> section.meaning().equals(meaning));
    }
}
