package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Equation.Kind;
import org.mingzhang.fact.Money;
import org.mingzhang.fact.PriorYear;
import org.mingzhang.fact.QuantityKey;
import org.mingzhang.pack.Vocabulary;

/**
 * The amounts of the narrative that name a quantity or a subject which the statement tables print too. What is named alike
 * in the tables is what an amount may mean; it has to be one of them.
 */
final class TextAgainstTables {
    /** Sections whose amounts are those of this year's statements. */
    private static final Set<String> STATEMENTS = Set.of("budgetOverview", "income", "expenditure", "fiscalNote", "generalNote",
            "fundNote", "stateCapitalNote", "threePublic", "operatingExpense", "procurement", "otherMatters");
    /** Lists of purchases and projects: what they name is a part of something. */
    private static final Set<String> LISTS = Set.of("procurementTable", "purchasedServicesTable", "projectTable", "carryoverTable");
    /** What income and expenditure each come to. */
    static final String BOTH_SIDES = "bothSides";
    /** Totals that a fund has as well: under its heading they are its own. */
    private static final Set<String> OF_ANY_FUND = Set.of("income", "expenditure", "currentIncome", "currentExpenditure", "carriedIn",
            "carriedOut", BOTH_SIDES);
    /** Kinds of expenditure: those of all money stand in another table than those of one fund. */
    private static final Set<String> KINDS = Set.of("basicExpenditure", "projectExpenditure");
    /** 类, 款 and 项 are named of the functional classification alone. */
    private static final Pattern MARKED = Pattern.compile("（[类款项]）");
    private static final Pattern SIDE = Pattern.compile("^(收入|支出)预算:");
    private static final Pattern YEAR_OR_SELF = Pattern.compile("^20\\d\\d年度?|^本?(部门|单位)|20\\d\\d年度?");
    private static final Pattern NUMBER = Pattern.compile("^[（(]?[一二三四五六七八九十0-9]+[）)、.．]");
    private static final Pattern CODE = Pattern.compile("^\\d{3,9}[-—]?(?=\\D)");
    private static final Pattern SUBJECT = Pattern.compile("(?<=.)科目$");
    private final Reading reading;
    private final Vocabulary vocabulary;
    private final Map<String, List<Amount>> printed = new HashMap<>();
    /** What the table of all expenditure prints. */
    private final Set<String> ofAllMoney = new HashSet<>();
    /** What a cell printed the year before, by its amount. */
    private final Map<Amount, Amount> before = new IdentityHashMap<>();
    /** What 机关运行经费 cannot exceed, whatever its own definition. */
    private final Optional<Amount> publicExpense;
    private List<Drafts.ListDraft> lists = List.of();

    TextAgainstTables(Reading reading, List<Sheets.Named> sheets) {
        this.reading = reading;
        this.vocabulary = reading.vocabulary;
        Identities places = new Identities(sheets, vocabulary);
        publicExpense = places.amount("basicExpenditureTable//公用经费").or(() -> places.amount("generalExpenditure//公用经费"));
        for (Sheets.Named named : sheets) {
            for (Sheet.Side side : named.sheet().sides()) {
                index(named, side);
            }
        }
    }

    private void index(Sheets.Named named, Sheet.Side side) {
        List<Sheet.Row> rows = named.sheet().rows(side);
        SheetColumns sideColumns = named.sheet().columns(side);
        List<Integer> columns = sideColumns.current();
        for (Sheet.Row row : rows) {
            String name = withoutAmong(Vocabulary.plain(row.label().substring(row.mark().length())));
            boolean total = row.code().isEmpty() && (name.isEmpty() && rows.size() == 1 || vocabulary.words("grandTotals").contains(name));
            String concept = LISTS.contains(named.meaning()) ? "" : vocabulary.concept(name);
            boolean threePublic = ThreePublics.ITEMS.contains(concept) || concept.equals("threePublic");
            if (threePublic && !named.meaning().equals("threePublicTable")) {
                continue;
            }
            for (int column : columns) {
                if (named.sheet().path(column).stream().anyMatch(head -> Reading.containsAny(head, vocabulary.words("notAdded")))) {
                    continue;
                }
                Optional<Amount> amount = named.amounts().at(row, column);
                if (amount.isEmpty()) {
                    continue;
                }
                int last = sideColumns.before(column);
                Optional<Amount> lastYear = last < 0 ? Optional.empty() : named.amounts().at(row, last);
                lastYear.ifPresent(past -> before.put(amount.get(), past));
                put("quantity " + concept, concept.isEmpty(), amount.get());
                put("subject " + name, row.code().isEmpty(), amount.get());
                put("functional " + name, !row.code().startsWith("2"), amount.get());
                if (total && named.meaning().equals("budgetSummary")) {
                    put("quantity income", false, amount.get());
                    put("quantity expenditure", false, amount.get());
                }
                if (total) {
                    put("quantity " + ofTable(named.meaning()), ofTable(named.meaning()).isEmpty(), amount.get());
                    for (String head : LISTS.contains(named.meaning()) ? List.<String>of() : named.sheet().path(column)) {
                        String of = vocabulary.concept(withoutAmong(head));
                        boolean item = ThreePublics.ITEMS.contains(of);
                        of = item && !named.meaning().equals("threePublicTable") ? "" : of;
                        put("quantity " + of, of.isEmpty(), amount.get());
                        if (named.meaning().equals("expenditureSummary")) {
                            ofAllMoney.add(of);
                        }
                    }
                }
            }
        }
    }

    private static String withoutAmong(String plain) {
        return !plain.startsWith("其中") ? plain : plain.substring(plain.startsWith("其中:") ? 3 : 2);
    }

    private void put(String key, boolean unnamed, Amount amount) {
        if (!unnamed) {
            printed.computeIfAbsent(key, name -> new ArrayList<>()).add(amount);
        }
    }

    /** What the 合计 of a table is, whatever its columns are called. */
    private static String ofTable(String meaning) {
        return switch (meaning) {
            case "budgetSummary" -> BOTH_SIDES;
            case "fiscalSummary" -> "fiscalBothSides";
            case "incomeSummary" -> "income";
            case "expenditureSummary" -> "expenditure";
            case "generalExpenditure" -> "generalExpenditure";
            case "fundTable" -> "fundExpenditure";
            case "stateCapitalTable" -> "stateCapitalExpenditure";
            case "procurementTable" -> "procurement";
            case "operatingTable" -> "operatingExpense";
            default -> "";
        };
    }

    /** What the tables print of a quantity. */
    List<Amount> named(String concept) {
        return printed.getOrDefault("quantity " + concept, List.of());
    }

    /** One for each amount that the tables may print: it holds where one of them does. */
    List<Balance> balances(Prose prose) {
        lists = prose.lists();
        List<Balance> balances = new ArrayList<>();
        for (Amount amount : prose.amounts()) {
            List<Amount> candidates = candidates(amount);
            if (amount.quantity().concept().equals("operatingExpense") && thisYear(amount)) {
                publicExpense.map(most -> new Balance("GB-11", Kind.AT_MOST, most, List.of(amount)))
                        .filter(balance -> balance.holds() || !cutOff(balance)).ifPresent(balances::add);
            }
            if (candidates.isEmpty()) {
                continue;
            }
            Balance best = null;
            for (Amount candidate : candidates) {
                Balance balance = new Balance("ACC-02", Kind.SAME, candidate, List.of(amount));
                if (best == null || gap(balance).compareTo(gap(best)) < 0) {
                    best = balance;
                }
            }
            if (best.holds() || !cutOff(best)) {
                balances.add(best);
            }
        }
        return balances;
    }

    /** Changes of quantities that a table prints for both years: with the level of this year they give that of the year before. */
    void priorYears(Prose prose) {
        for (Drafts.ChangeDraft change : prose.changes()) {
            boolean whole = change.level != null && change.amount != null && change.contradiction.isEmpty() && !change.level.change();
            List<PriorYear> claims = new ArrayList<>();
            for (Amount cell : whole ? candidates(change.level) : List.<Amount>of()) {
                Amount past = before.get(cell);
                boolean same = past != null && new Balance("ACC-02", Kind.SAME, cell, List.of(change.level)).holds();
                if (same && sameBase(change.base, past)) {
                    claims.add(new PriorYear(change.source, change.label, change.level, change.amount, past));
                }
            }
            claims.stream().filter(PriorYear::holds).findFirst().or(() -> claims.stream().findFirst()).ifPresent(reading::add);
        }
    }

    /** Budgets are compared with budgets, accounts with accounts. */
    private static boolean sameBase(String words, Amount past) {
        String column = past.label() + past.source().at().column();
        boolean executed = words.contains("执行") || words.contains("决算") || words.contains("完成");
        return executed == (column.contains("执行") || column.contains("决算") || column.contains("完成"));
    }

    /** Within one of the last digit that the coarser of both prints: cut off instead of rounded. */
    private static boolean cutOff(Balance balance) {
        Amount other = balance.parts().get(0);
        BigDecimal half = balance.total().halfDigit()
                .max(other.halfDigit());
        return gap(balance).compareTo(half.add(half)) <= 0;
    }

    private static BigDecimal gap(Balance balance) {
        return balance.difference().abs();
    }

    /** "其他资金收入5510万元，其中：…、其他收入1375万元": the same name for the whole and for a part. */
    private boolean containsItself(Amount amount) {
        return lists.stream().anyMatch(list -> list.total == amount && list.items.stream()
                .anyMatch(item -> item.quantity().concept().equals(amount.quantity().concept())));
    }

    /** A level of the disclosing entity's own year and stage. */
    private boolean thisYear(Amount amount) {
        QuantityKey key = amount.quantity();
        boolean whole = !key.known() || bare(key.scope()).isEmpty();
        return !amount.change() && whole && key.year() == reading.subject.year()
                && key.stage().equals(reading.subject.kind() == org.mingzhang.fact.Kind.FINAL ? "final" : "budget");
    }

    private List<Amount> candidates(Amount amount) {
        QuantityKey key = amount.quantity();
        boolean ofThisYear = thisYear(amount);
        String section = reading.outline.nodeOf(amount.source().at().block()).nearestMeaning();
        if (!ofThisYear || !STATEMENTS.contains(section) || containsItself(amount)) {
            return List.of();
        }
        if (key.known() && !vocabulary.words("comparedQuantities").contains(key.concept())) {
            return List.of();
        }
        if (section.equals("threePublic") && key.known() && !ThreePublics.ITEMS.contains(key.concept())) {
            return List.of();
        }
        boolean ofOneFund = Reading.containsAny(key.scope(), vocabulary.words("fundWords"))
                || reading.underFund(amount.source().at().block());
        if (OF_ANY_FUND.contains(key.concept()) && ofOneFund) {
            return List.of();
        }
        if (KINDS.contains(key.concept()) && !named(amount) && (!ofAllMoney.contains(key.concept())
                || reading.underFund(amount.source().at().block()))) {
            return List.of();
        }
        if (key.known()) {
            List<Amount> found = new ArrayList<>(printed.getOrDefault("quantity " + key.concept(), List.of()));
            if (!found.isEmpty()) {
                found.addAll(printed.getOrDefault("quantity " + closeTo(key.concept(), amount.label()), List.of()));
            }
            return found;
        }
        boolean functional = MARKED.matcher(amount.label()).find();
        return printed.getOrDefault((functional ? "functional " : "subject ") + subject(amount.label()), List.of());
    }

    /** Under a heading that names the very money that a table of such kinds is of. */
    private boolean named(Amount amount) {
        return reading.outline.nodeOf(amount.source().at().block()).path().contains("一般公共预算");
    }

    /** 收入合计 may be what came in this year, without what was carried in; 财政拨款收入总计 has that in it. */
    private static String closeTo(String concept, String label) {
        return switch (concept) {
            case "income" -> label.contains("合计") ? "currentIncome" : "";
            case "expenditure" -> label.contains("合计") ? "currentExpenditure" : "";
            case "fiscalIncome", "fiscalExpenditure" -> label.contains("总计") ? "fiscalBothSides" : "";
            default -> "";
        };
    }

    /** What narrows the quantity besides whose it is, the year and the fund: "某某局2026年财政拨款" says nothing more. */
    private String bare(String scope) {
        String department = Vocabulary.plain(reading.subject.department());
        String rest = department.isEmpty() ? scope : scope.replace(department, "");
        rest = SIDE.matcher(rest).replaceFirst("");       // "支出预算：2026年支出预算5万元" names it twice
        rest = YEAR_OR_SELF.matcher(rest).replaceAll("");
        return vocabulary.words("fundScopes").contains(rest) ? "" : rest;
    }

    /** "住房保障支出（类）住房改革支出（款）购房补贴（项）", "2210203-购房补贴" and "“购房补贴”科目" name 购房补贴. */
    private static String subject(String label) {
        String plain = NUMBER.matcher(label).replaceFirst("");
        int mark = Math.max(plain.lastIndexOf("（项）"), Math.max(plain.lastIndexOf("（款）"), plain.lastIndexOf("（类）")));
        if (mark > 0) {
            int from = plain.lastIndexOf('）', mark - 1);
            plain = plain.substring(from + 1, mark);
        }
        return SUBJECT.matcher(CODE.matcher(Vocabulary.plain(plain)).replaceFirst("")).replaceFirst("");
    }
}
