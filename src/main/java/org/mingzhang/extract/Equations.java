package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.document.Location;
import org.mingzhang.extract.Drafts.ListDraft;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Equation.Kind;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Project;
import org.mingzhang.fact.QuantityKey;
import org.mingzhang.pack.Profile;
import org.mingzhang.pack.Vocabulary;

/** Which printed amounts must agree: lists by partition, quantities printed twice, project tables, asset tables. */
final class Equations {
    private static final int HABIT = 3;
    private final Reading reading;
    private final Vocabulary vocabulary;
    private final Profile profile;
    private final List<Balance> balances = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    Equations(Reading reading, Profile profile) {
        this.reading = reading;
        this.vocabulary = reading.vocabulary;
        this.profile = profile;
    }

    void read(Prose prose, DataTables tables, TextAgainstTables texts) {
        for (ListDraft list : prose.lists()) {
            list(list);
        }
        sections(prose);
        printedTwice(prose);
        projects(prose);
        assets(prose, tables.assets());
        operatingExpense(prose);
        procurement(prose);
        habits(prose);
        balances.removeIf(balance -> missesAPart(balance, prose));
        balances.addAll(texts.balances(prose));
        texts.priorYears(prose);
        List<Balance> all = new ArrayList<>(balances);
        all.addAll(tables.sheets().balances());
        RootCauses.report(all, balances, reading);
    }

    private void add(String requirement, Kind kind, Amount total, List<Amount> parts) {
        StringBuilder key = new StringBuilder(requirement).append(place(total));
        for (Amount part : parts) {
            key.append(place(part));
        }
        if (known.add(key.toString())) {
            balances.add(new Balance(requirement, kind, total, parts));
        }
    }

    /** A total that exceeds its parts by just what an unknown amount of its section prints has a part nobody named. */
    private boolean missesAPart(Balance balance, Prose prose) {
        boolean narrative = balance.kind() == Kind.CLOSED && balance.requirement().equals("GB-12");
        if (!narrative || balance.holds() || balance.difference().signum() < 0) {
            return false;
        }
        Outline.Node node = reading.outline.nodeOf(balance.total().source().at().block());
        for (Amount amount : prose.amounts()) {
            boolean same = reading.outline.nodeOf(amount.source().at().block()).top() == node.top();
            boolean part = !amount.change() && amount.quantity().concept().isEmpty() && amount.value().signum() != 0
                    && balances.stream().noneMatch(other -> other.has(amount));
            if (same && part && amount.value().subtract(balance.difference()).abs().compareTo(balance.tolerance()) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static String place(Amount amount) {
        Location at = amount.source().at();
        return "|" + at.block() + ":" + at.row() + ":" + at.column() + ":" + at.start();
    }

    private void list(ListDraft list) {
        if (list.unsure || list.items.isEmpty() || bothSides(list.total) && !list.oneSide) {
            return;
        }
        Map<String, Amount> byConcept = new LinkedHashMap<>();
        boolean unique = byConcept(list.items, byConcept);
        boolean closed = false;
        if (unique && !list.total.quantity().concept().isEmpty()) {
            closed = close(list.total, byConcept, list.items.size());
        }
        boolean oneStage = list.items.stream().map(item -> item.quantity().stage()).distinct().count() == 1;
        if (!closed && oneStage && list.items.size() > 1 && !list.change() && !list.reason) {
            add("GB-12", Kind.OPEN, list.total, withoutSplits(list));
        }
    }

    /** "基本支出7万元，含人员经费5万元、公用经费2万元；项目支出…": what splits the item before it is no item, if the rest adds up. */
    private static List<Amount> withoutSplits(ListDraft list) {
        if (new Balance("GB-12", Kind.OPEN, list.total, list.items).holds()) {
            return list.items;
        }
        List<Amount> items = new ArrayList<>(list.items);
        for (int i = 0; i < items.size(); i++) {
            for (int to = i + 3; to <= items.size(); to++) {
                if (new Balance("GB-12", Kind.CLOSED, items.get(i), List.copyOf(items.subList(i + 1, to))).holds()) {
                    items.subList(i + 1, to).clear();
                }
            }
        }
        return new Balance("GB-12", Kind.CLOSED, list.total, items).holds() ? items : list.items;
    }

    private static boolean bothSides(Amount total) {
        return total.label().contains("收支") || TextAgainstTables.BOTH_SIDES.equals(total.quantity().concept());
    }

    /** False where one concept is named twice: the list is not a plain enumeration. */
    private static boolean byConcept(List<Amount> items, Map<String, Amount> byConcept) {
        boolean unique = true;
        for (Amount item : items) {
            QuantityKey key = item.quantity();
            if (key.known() && key.scope().isEmpty()) {
                unique &= byConcept.put(key.concept(), item) == null;
            }
        }
        return unique;
    }

    /** Closes the list by every partition that its labels cover; a part may be split further in the same list. */
    private boolean close(Amount total, Map<String, Amount> byConcept, int size) {
        boolean closed = false;
        for (Vocabulary.Partition partition : vocabulary.partitions()) {
            if (!partition.total().equals(total.quantity().concept()) || !byConcept.keySet().containsAll(partition.required())) {
                continue;
            }
            List<Amount> parts = new ArrayList<>();
            Set<String> left = new HashSet<>(byConcept.keySet());
            for (Map.Entry<String, Amount> entry : byConcept.entrySet()) {
                if (partition.required().contains(entry.getKey()) || partition.optional().contains(entry.getKey())) {
                    parts.add(entry.getValue());
                    left.remove(entry.getKey());
                }
            }
            boolean rest = byConcept.size() == size && explained(left, byConcept.keySet());
            String requirement = total.change() ? partition.change() : partition.level();
            if (rest && !requirement.isEmpty()) {
                add(requirement, Kind.CLOSED, total, parts);
                closed = true;
            }
        }
        return closed;
    }

    /** Every left-over label is a part of one that is used. */
    private boolean explained(Set<String> left, Set<String> used) {
        for (String concept : left) {
            boolean found = false;
            for (Vocabulary.Partition partition : vocabulary.partitions()) {
                found |= used.contains(partition.total())
                        && (partition.required().contains(concept) || partition.optional().contains(concept));
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** A total in one paragraph, its parts in others of the same section: only where every name stands there once. */
    private void sections(Prose prose) {
        Map<String, Map<String, Amount>> bySection = new LinkedHashMap<>();
        Map<String, Set<String>> doubled = new HashMap<>();
        for (Amount amount : prose.amounts()) {
            QuantityKey key = amount.quantity();
            Outline.Node node = reading.outline.nodeOf(amount.source().at().block());
            if (!key.known() || !key.scope().isEmpty() || key.year() != reading.subject.year()) {
                continue;
            }
            for (; node != null; node = node.parent) {
                String group = node.id + " " + key.stage() + (amount.change() ? "+" : "");
                Amount other = bySection.computeIfAbsent(group, k -> new LinkedHashMap<>()).putIfAbsent(key.concept(), amount);
                if (other != null && (amount.change() || other.value().compareTo(amount.value()) != 0)) {
                    doubled.computeIfAbsent(group, k -> new HashSet<>()).add(key.concept());
                }
                if (node.main) {
                    break;
                }
            }
        }
        bySection.forEach((group, amounts) -> {
            Map<String, Amount> once = new LinkedHashMap<>(amounts);
            once.keySet().removeAll(doubled.getOrDefault(group, Set.of()));
            bySection(once, prose.lists());
        });
    }

    private void bySection(Map<String, Amount> amounts, List<ListDraft> lists) {
        for (Vocabulary.Partition partition : vocabulary.partitions()) {
            Amount total = amounts.get(partition.total());
            if (total == null || !amounts.keySet().containsAll(partition.required())) {
                continue;
            }
            List<Amount> parts = new ArrayList<>();
            for (String concept : partition.required()) {
                parts.add(amounts.get(concept));
            }
            for (String concept : partition.optional()) {
                if (amounts.containsKey(concept)) {
                    parts.add(amounts.get(concept));
                }
            }
            String requirement = total.change() ? partition.change() : partition.level();
            boolean others = parts.stream().anyMatch(part -> ofAnother(part, total, lists));
            if (!requirement.isEmpty() && !others && !covered(total, partition)) {
                add(requirement, Kind.CLOSED, total, parts);
            }
        }
    }

    /** What a sentence lists under another total is no part of this one. */
    private static boolean ofAnother(Amount part, Amount total, List<ListDraft> lists) {
        for (ListDraft list : lists) {
            boolean same = list.total.quantity().concept().equals(total.quantity().concept())
                    || list.total.value().compareTo(total.value()) == 0;
            if (list.holds(part) && !same) {
                return true;
            }
        }
        return false;
    }

    /** The same total already has such an equation from its own sentence. */
    private boolean covered(Amount total, Vocabulary.Partition partition) {
        for (Balance balance : balances) {
            boolean sameTotal = balance.total().quantity().concept().equals(total.quantity().concept())
                    && balance.total().quantity().stage().equals(total.quantity().stage())
                    && balance.total().change() == total.change();
            boolean sameParts = balance.kind() == Kind.CLOSED && balance.parts().stream()
                    .anyMatch(part -> partition.required().contains(part.quantity().concept()));
            if (sameTotal && sameParts) {
                return true;
            }
        }
        return false;
    }

    /** Totals of the whole disclosure that are printed in more than one place. */
    private void printedTwice(Prose prose) {
        Map<String, Amount> first = new HashMap<>();
        Set<String> unique = Set.copyOf(vocabulary.words("printedOnce"));
        for (Amount amount : prose.amounts()) {
            QuantityKey key = amount.quantity();
            if (amount.change() || !key.scope().isEmpty() || !unique.contains(key.concept())
                    || key.year() != reading.subject.year() || ofOneFund(amount)) {
                continue;
            }
            String form = amount.label().contains("合计") ? " of the year" : "";
            Amount other = first.putIfAbsent(key.concept() + " " + key.stage() + form, amount);
            if (other != null) {
                add("GB-12", Kind.SAME, other, List.of(amount));
            }
        }
    }

    /** "四、财政拨款收入支出决算总体情况": the totals under such a heading are those of the fund it names. */
    private boolean ofOneFund(Amount amount) {
        boolean total = Set.of("income", "expenditure").contains(amount.quantity().concept());
        return total && reading.underFund(amount.source().at().block());
    }

    private void projects(Prose prose) {
        List<Amount> budgets = new ArrayList<>();
        boolean complete = true;
        boolean full = "full".equals(profile.parameters().get("projectCoverage"));
        for (Project project : reading.facts(Project.class)) {
            if (project.whole()) {
                continue;
            }
            QuantityKey key = new QuantityKey("projectExpenditure", project.id(), "all", "budget",
                    reading.subject.year(), project.id());
            var budget = DataTables.amount(project.budget(), project.moneyUnit(), key, project.name());
            var fiscal = DataTables.amount(project.fiscal(), project.moneyUnit(), key, "其中：财政资金");
            var other = DataTables.amount(project.other(), project.moneyUnit(), key, "其他资金");
            var carried = DataTables.amount(project.carried(), project.moneyUnit(), key, "上年结转");
            complete &= budget.isPresent() && (full || !passedOn(project));
            budget.ifPresent(budgets::add);
            budget.ifPresent(reading::add);
            fiscal.ifPresent(reading::add);
            other.ifPresent(reading::add);
            carried.ifPresent(reading::add);
            boolean readable = fiscal.isPresent() && (other.isPresent() || nothing(project.other()))
                    && (carried.isPresent() || nothing(project.carried()));
            if (budget.isPresent() && readable) {
                List<Amount> parts = new ArrayList<>(List.of(fiscal.get()));
                carried.ifPresent(parts::add);
                other.ifPresent(parts::add);
                add("GB-14", Kind.CLOSED, budget.get(), parts);
            }
        }
        Amount total = projectTotal(prose);
        if (complete && !budgets.isEmpty() && total != null) {
            add("GB-14", full ? Kind.CLOSED : Kind.AT_MOST, total, budgets);
        }
    }

    /** Money for others is no project expenditure of this department. */
    private boolean passedOn(Project project) {
        Location at = project.nameField().at();
        return Reading.containsAny(at.table() + at.rowName(), vocabulary.words("passedOn"));
    }

    /** Blank, or a dash for nothing. */
    private static boolean nothing(Passage amount) {
        return amount.text().chars().allMatch(c -> "-—－–".indexOf(c) >= 0);
    }

    /** The 项目支出 of the expenditure statement. */
    private Amount projectTotal(Prose prose) {
        for (Balance balance : balances) {
            if (balance.kind() == Kind.CLOSED && !balance.total().change()
                    && balance.total().quantity().concept().equals("expenditure")) {
                for (Amount part : balance.parts()) {
                    if (part.quantity().concept().equals("projectExpenditure")) {
                        return part;
                    }
                }
            }
        }
        return level(prose, "projectExpenditure");
    }

    /** What 机关运行经费 equals is the profile's to say. */
    private void operatingExpense(Prose prose) {
        Amount operating = level(prose, "operatingExpense");
        Amount publicExpense = level(prose, "publicExpense");
        if (operating == null || publicExpense == null) {
            return;
        }
        if (profile.parameters().getOrDefault("operatingExpense", "own").equals("equal")) {
            add("GB-11", Kind.SAME, operating, List.of(publicExpense));
        }
    }

    private void procurement(Prose prose) {
        Amount expenditure = level(prose, "expenditure");
        Amount procurement = level(prose, "procurement");
        if (expenditure != null && procurement != null) {
            add("GB-16", Kind.AT_MOST, expenditure, List.of(procurement));
        }
    }

    /** The first level of a concept for the whole disclosure and its year. */
    private Amount level(Prose prose, String concept) {
        for (Amount amount : prose.amounts()) {
            QuantityKey key = amount.quantity();
            if (!amount.change() && key.concept().equals(concept) && key.scope().isEmpty()
                    && key.year() == reading.subject.year()) {
                return amount;
            }
        }
        return null;
    }

    private void assets(Prose prose, List<DataTables.AssetSum> assets) {
        for (DataTables.AssetSum sum : assets) {
            if (!sum.rows().isEmpty()) {
                add("GB-17", Kind.CLOSED, sum.total(), sum.rows());
            }
            for (Amount amount : prose.amounts()) {
                QuantityKey key = amount.quantity();
                boolean inSection = reading.outline.nodeOf(amount.source().at().block()).within("assets");
                if (inSection && !amount.change() && key.concept().equals("fixedAssets") && key.scope().isEmpty()) {
                    add("GB-17", Kind.SAME, sum.total(), List.of(amount));
                }
            }
        }
    }

    /** In a document whose other open lists all close exactly, one that does not is worth a look. */
    private void habits(Prose prose) {
        List<ListDraft> open = new ArrayList<>();
        for (ListDraft list : prose.lists()) {
            if (!list.closedWords && !list.unsure && !list.reason && list.items.size() > 1) {
                open.add(list);
            }
        }
        for (ListDraft list : open) {
            Balance own = new Balance(list.change() ? "GB-13" : "GB-12", Kind.OPEN_HABIT, list.total, list.items);
            boolean closed = balances.stream().anyMatch(b -> b.total() == list.total && b.kind() == Kind.CLOSED
                    && b.parts().stream().allMatch(list::holds));
            boolean others = open.size() > HABIT && open.stream().filter(other -> other != list)
                    .allMatch(other -> new Balance("", Kind.CLOSED, other.total, other.items).holds());
            boolean exceeds = !list.change() && own.difference().signum() < 0;
            if (!closed && others && !own.holds() && !exceeds) {
                balances.add(own);
            }
        }
    }

    static BigDecimal sum(List<Amount> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Amount part : parts) {
            sum = sum.add(part.signed());
        }
        return sum;
    }
}
