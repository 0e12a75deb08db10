package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.document.Location;
import org.mingzhang.extract.Drafts.ChangeDraft;
import org.mingzhang.extract.Drafts.ListDraft;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Completion;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.Money;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.PercentClaim;
import org.mingzhang.fact.QuantityKey;
import org.mingzhang.pack.Vocabulary;

/**
 * The clause grammar: amounts, changes and lists of one paragraph.
 * A list begins at 其中 or 主要是 and belongs to the nearest amount of its kind (level or change) before it; ；returns to the
 * outer list when the next label belongs there, 。 ends all lists.
 */
final class Prose {
    private static final Set<String> SIDES = Set.of("收入", "支出");
    private static final String BOTH_SIDES = "收支";
    private final Vocabulary vocabulary;
    private final Lexer lexer;
    private final Naming naming;
    private final int year;
    private final String stage;

    private final Map<String, Set<String>> partsOf = new HashMap<>();
    private final List<Amount> amounts = new ArrayList<>();
    private final List<ChangeDraft> changes = new ArrayList<>();
    private final List<ListDraft> lists = new ArrayList<>();
    private final List<Completion> completions = new ArrayList<>();

    private NormalText line;
    private String title;
    private Location at;
    private String group;
    private ListDraft open;
    private Amount head;
    private final List<Amount> heads = new ArrayList<>();
    /** What the paragraph before spoke of: one that begins with 比上年 goes on about it. */
    private Amount carried;
    private String carriedSection = "";
    private Amount lastLevel;
    private Amount lastChange;
    private ChangeDraft lastClaim;

    Prose(Vocabulary vocabulary, int year, String stage) {
        this.vocabulary = vocabulary;
        this.lexer = new Lexer(vocabulary);
        this.naming = new Naming(vocabulary, stage);
        this.year = year;
        this.stage = stage;
    }

    List<Amount> amounts() {
        return amounts;
    }

    List<ChangeDraft> changes() {
        return changes;
    }

    List<Completion> completions() {
        return completions;
    }

    List<ListDraft> lists() {
        return lists;
    }

    /**
     * Reads a paragraph whose location already names its section.
     *
     * @param heading title of the heading it stands under: it names the amounts that a sentence leaves unnamed
     */
    void read(NormalText paragraph, Location located, String groupId, String heading) {
        line = paragraph;
        title = heading;
        at = located;
        group = groupId;
        open = null;
        head = null;
        heads.clear();
        if (!carriedSection.equals(at.section())) {
            carried = null;
        }
        lastLevel = null;
        lastChange = null;
        lastClaim = null;
        int firstChange = changes.size();
        int firstAmount = amounts.size();
        for (Phrase phrase : PhraseParser.parse(line.text(), lexer.tokens(line.text()))) {
            read(phrase);
        }
        if (head != null) {
            carried = head;
            carriedSection = at.section();
        }
        changes.subList(firstChange, changes.size()).forEach(this::ofWhole);
        Reasons reasons = new Reasons(vocabulary, line);
        reasons.complete(changes.subList(firstChange, changes.size()));
        reasons.leading(changes.subList(0, firstChange), at.section(), amounts.size() == firstAmount);
    }

    /** "总额5万元，其中甲3万元、乙2万元，比上年增加1万元，增长25%": the rise of the amount that the percentage fits. */
    private void ofWhole(ChangeDraft change) {
        boolean fits = change.level == null || PercentClaims.growthClaim(change, change.level).map(PercentClaim::holds).orElse(true);
        for (ListDraft list : fits ? List.<ListDraft>of() : lists) {
            boolean of = list.holds(change.level) && !list.change();
            if (of && PercentClaims.growthClaim(change, list.total).map(PercentClaim::holds).orElse(false)) {
                change.level = list.total;
                change.quantity = list.total.quantity();
                change.label = list.total.label();
                return;
            }
        }
    }

    private void read(Phrase phrase) {
        if (phrase.completion()) {
            completion(phrase);
            return;
        }
        if (phrase.separator() == '。' || phrase.separator() == '^') {
            open = null;
        }
        reasonBefore(phrase);
        boolean claim = phrase.direction() != Direction.NONE && phrase.label().isEmpty() && phrase.link() == null;
        if (phrase.amount() == null || claim) {
            if (phrase.link() != null && !phrase.label().isEmpty()) {
                openList(phrase);
            }
            claim(phrase);
            return;
        }
        if (phrase.behindBracket()) {
            closeBracket();
        }
        if (phrase.link() != null || phrase.separator() == '（') {
            openList(phrase);
        } else {
            returnToOuter(phrase);
        }
        Amount amount = amount(phrase);
        if (open != null) {
            open.unsure |= open.bracketed && amount.quantity().year() != open.total.quantity().year();
            if (amount.change() == open.change()) {
                open.items.add(amount);
            } else if (open.items.isEmpty() || amount.change()) {
                open.unsure = true;
            }
        }
        register(amount);
        if (amount.change()) {
            ChangeDraft change = changeOf(phrase, amount.quantity(), amount.label());
            change.amount = amount;
            change.level = level(amount.quantity());
            if (change.level == null && amount.quantity().concept().equals(TextAgainstTables.BOTH_SIDES)) {
                change.level = level(amount.quantity().of("income"));
            }
            change.memberOf = open;
            add(change);
        }
    }

    /** "完成年初预算的 91.1%": of the budget and the final amount named last for the same quantity. */
    private void completion(Phrase phrase) {
        String base = naming.name(phrase.label().substring(2).replace("的", "")).stage();
        Amount planned = null;
        Amount spent = null;
        for (int i = amounts.size() - 1; i >= 0 && amounts.get(i).group().equals(group); i--) {
            Amount amount = amounts.get(i);
            if (amount.change()) {
                continue;
            }
            if (spent == null && amount.quantity().stage().equals("final")) {
                spent = amount;
            } else if (spent != null && planned == null && amount.quantity().sameBut(spent.quantity())
                    && !amount.quantity().stage().equals("final")
                    && (base.isEmpty() || amount.quantity().stage().equals(base))) {
                planned = amount;
            }
        }
        completions.add(new Completion(place(line.passage(phrase.labelFrom(), phrase.to())), phrase.percent().number(),
                phrase.percent().decimals(), base, planned == null ? List.of() : List.of(planned),
                spent == null ? List.of() : List.of(spent)));
    }

    /** A list under the nearest amount of the same kind; without one the amounts stand alone. */
    private void openList(Phrase phrase) {
        boolean change = phrase.direction() != Direction.NONE;
        boolean newSentence = phrase.separator() == '。';
        Amount total = change ? lastChange : newSentence ? headOf(naming.name(phrase.label()).stage()) : lastLevel;
        if (total == null && newSentence) {
            total = change ? null : lastLevel;
        }
        boolean side = phrase.link() == Token.Type.LIST && SIDES.contains(Vocabulary.plain(phrase.totalLabel()));
        if (side) {
            total = change || head == null || !head.label().contains(BOTH_SIDES) ? null : head;
        } else if (!phrase.totalLabel().isEmpty()) {
            total = change ? null : ofLabel(phrase, total);
        }
        boolean goesOn = phrase.link() == Token.Type.NEST && phrase.separator() == '；' && open != null && open.holds(total);
        total = goesOn ? open.total : total;
        if (total == null) {
            open = null;
            return;
        }
        ListDraft outer = open;
        while (outer != null && !outer.holds(total)) {
            outer = outer.outer;
        }
        ListDraft before = open;
        open = new ListDraft(total, phrase.link() == Token.Type.NEST, outer);
        open.bracketed = phrase.separator() == '（';
        open.before = before;
        open.unsure = goesOn;
        open.oneSide = side;
        open.reason = !change && givesReason(phrase, total);
        lists.add(open);
        for (ChangeDraft draft : changes) {
            if (draft.amount == total) {
                draft.parts = open;
            }
        }
    }

    /** The amount that the words before the list name: "财政拨款支出预算中，…", "公务接待费包括…". */
    private Amount ofLabel(Phrase phrase, Amount nearest) {
        Naming.Name name = naming.name(phrase.totalLabel());
        boolean unknown = phrase.link() == Token.Type.LIST && name.concept().isEmpty();
        return unknown ? nearest : lastNamed(name);
    }

    /** "比上年减少3万元，主要是去年安排设备购置5万元": what stands behind a change tells why. */
    private boolean givesReason(Phrase phrase, Amount total) {
        boolean behindChange = lastClaim != null && lastClaim.source.at().start() >= total.source().at().end();
        String words = line.text().substring(phrase.linkFrom(), Math.min(line.text().length(), phrase.linkFrom() + 3));
        return behindChange && phrase.link() != null && (phrase.link() == Token.Type.REASON || words.equals("主要是") || words.equals("主要为"));
    }

    /** The amount the paragraph opens with; of that stage where the paragraph gives several. */
    private Amount headOf(String wanted) {
        String own = wanted.isEmpty() ? stage : wanted;
        for (Amount candidate : heads) {
            if (candidate.quantity().stage().equals(own)) {
                return candidate;
            }
        }
        return head;
    }

    /** Behind a bracket the list goes on that was open before it. */
    private void closeBracket() {
        for (ListDraft list = open; list != null; list = list.before) {
            if (list.bracketed) {
                open = list.before;
                return;
            }
        }
    }

    /** The amount behind which the bracket stood that ended last; null when it held no list. */
    private Amount beforeBracket() {
        for (ListDraft list = open; list != null; list = list.before) {
            if (list.bracketed) {
                return list.change() ? null : list.total;
            }
        }
        return null;
    }

    /** The level of the quantity in this paragraph, null where it is not printed. */
    private Amount level(QuantityKey key) {
        for (int i = amounts.size() - 1; i >= 0 && amounts.get(i).group().equals(group) && key.known(); i--) {
            if (!amounts.get(i).change() && amounts.get(i).quantity().equals(key)) {
                return amounts.get(i);
            }
        }
        return null;
    }

    /** The last level of that name in this paragraph. */
    private Amount lastNamed(Naming.Name name) {
        for (int i = amounts.size() - 1; i >= 0 && amounts.get(i).group().equals(group); i--) {
            Amount amount = amounts.get(i);
            if (!amount.change() && !name.concept().isEmpty() && amount.quantity().concept().equals(name.concept())) {
                return amount;
            }
        }
        return null;
    }

    /** Climbs to the outer list where the label belongs to it and not to the inner one. */
    private void returnToOuter(Phrase phrase) {
        if (open != null && phrase.separator() == '；' && (opensItsOwn(naming.name(phrase.label())) || besideTotal(phrase))) {
            open = null;
            return;
        }
        if (open == null || open.outer == null || "和、".indexOf(phrase.separator()) >= 0) {
            return;
        }
        Naming.Name name = naming.name(phrase.label());
        boolean semicolon = phrase.separator() == '；';
        for (ListDraft list = open; list != null; list = list.outer) {
            Set<String> parts = partsOf(list.total.quantity().concept());
            if (parts.contains(name.concept()) && name.scope().isEmpty()) {
                open = list;
                return;
            }
        }
        boolean outerKnown = open.outer.items.stream()
                .allMatch(item -> partsOf(open.outer.total.quantity().concept()).contains(item.quantity().concept()));
        if (semicolon && !outerKnown) {
            boolean sure = open.items.stream().allMatch(item -> item.quantity().known());
            open.unsure |= !sure;
            open = open.outer;
            open.unsure |= !sure;
        }
    }

    /** A total that is a part of no list that is open: the sentence goes on to something else. */
    private boolean opensItsOwn(Naming.Name name) {
        boolean total = name.scope().isEmpty() && !partsOf(name.concept()).isEmpty();
        for (ListDraft list = open; list != null; list = list.outer) {
            Set<String> parts = partsOf(list.total.quantity().concept());
            total &= !parts.isEmpty() && !parts.contains(name.concept());
        }
        return total;
    }

    /** The total of the only list that is open, and this, are parts of one whole: "基本支出…，包括…；项目支出…". */
    private boolean besideTotal(Phrase phrase) {
        Naming.Name name = naming.name(phrase.label());
        String total = open.total.quantity().concept();
        if (open.outer != null || total.isEmpty() || name.concept().isEmpty() || partsOf(total).contains(name.concept())) {
            return false;
        }
        return vocabulary.partitions().stream().map(partition -> partsOf(partition.total()))
                .anyMatch(parts -> parts.contains(total) && parts.contains(name.concept()));
    }

    private Set<String> partsOf(String total) {
        return partsOf.computeIfAbsent(total, this::partsInVocabulary);
    }

    private Set<String> partsInVocabulary(String total) {
        Set<String> found = new HashSet<>();
        for (Vocabulary.Partition partition : vocabulary.partitions()) {
            if (partition.total().equals(total)) {
                found.addAll(partition.required());
                found.addAll(partition.optional());
            }
        }
        return found;
    }

    private void register(Amount amount) {
        amounts.add(amount);
        if (amount.change()) {
            lastChange = amount;
        } else {
            lastLevel = amount;
            if (head == null || open == null) {
                head = amount;
                heads.add(amount);
            }
        }
    }

    private Amount amount(Phrase phrase) {
        Naming.Name name = naming.name(phrase.label());
        boolean unnamed = name.concept().isEmpty() && open == null && naming.generic(phrase.label());
        Naming.Name fromTitle = unnamed ? naming.name(title) : name;
        boolean titled = unnamed && !fromTitle.concept().isEmpty() && fromTitle.scope().isEmpty();
        String label = titled ? title : Naming.display(phrase.label());
        String concept = titled ? fromTitle.concept() : name.concept();
        String own = name.stage().isEmpty() ? stage : name.stage();
        boolean goesOn = concept.isEmpty() && lastLevel != null && phrase.separator() != '。';
        boolean compared = goesOn && !phrase.compare().isEmpty() && naming.generic(phrase.label()) && lastLevel.quantity().known();
        boolean inherits = compared || goesOn && !name.stage().isEmpty() && name.scope().isEmpty();
        QuantityKey key = inherits
                ? lastLevel.quantity().at(own)
                : new QuantityKey(concept, "", vocabulary.fund(concept), own, name.year() > 0 ? name.year() : year,
                        titled ? "" : name.scope());
        return amount(phrase.amount(), phrase.labelFrom(), key, label, phrase.direction());
    }

    private Amount amount(Token token, int from, QuantityKey key, String label, Direction direction) {
        Passage source = place(line.passage(Math.min(from, token.from()), token.to()));
        Direction kept = direction == Direction.FLAT ? Direction.UP : direction;
        return new Amount(source, key, label, token.number().multiply(Money.factor(token.unit())), token.unit(),
                token.decimals(), kept, group);
    }

    private Passage place(Passage passage) {
        return new Passage(passage.text(), passage.at().inSection(at.section()));
    }

    private void claim(Phrase phrase) {
        ChangeDraft last = lastClaim;
        boolean again = phrase.compare().equals("同比") && phrase.percent() != null && last != null && last.percent.isEmpty();
        boolean onward = last != null && (phrase.behindBracket() || !levelBehind(last));
        boolean sameClaim = onward && (phrase.compare().isEmpty() || again) && phrase.separator() != '。'
                && phrase.label().isEmpty();
        if (onward && nearlyFlat(phrase)) {
            last.reason = last.reason.isEmpty() ? line.passage(phrase.labelFrom(), phrase.to()).text() : last.reason;
            return;
        }
        if (sameClaim && phrase.direction() != last.direction) {
            last.contradiction = line.passage(phrase.labelFrom(), phrase.to()).text();
            return;
        }
        if (sameClaim && (phrase.percent() != null || phrase.direction() == Direction.FLAT)) {
            percent(last, phrase);
            return;
        }
        if (allItems(phrase)) {
            return;
        }
        boolean own = !phrase.label().isEmpty() && !naming.name(phrase.label()).concept().isEmpty();
        Amount level = phrase.separator() == '。' && open == null && head != null ? head : lastLevel;
        if (phrase.behindBracket() && phrase.label().isEmpty()) {
            Amount bracketed = beforeBracket();
            level = bracketed == null ? level : bracketed;
        }
        if (level == null && phrase.separator() == '^' && !phrase.compare().isEmpty()) {
            level = carried;
        }
        if (level == null && !own) {
            return;
        }
        Naming.Name name = naming.name(phrase.label());
        QuantityKey key = own
                ? new QuantityKey(name.concept(), "", vocabulary.fund(name.concept()), stage, year, name.scope())
                : level.quantity();
        ChangeDraft change = changeOf(phrase, key, own ? phrase.label() : level.label());
        change.levelZero = !own && level.value().signum() == 0;
        change.level = own ? null : level;
        if (phrase.amount() != null) {
            change.amount = amount(phrase.amount(), phrase.labelFrom(), key, change.label, phrase.direction());
            amounts.add(change.amount);
            lastChange = change.amount;
        }
        if (phrase.base() != null) {
            QuantityKey before = new QuantityKey(key.concept(), key.code(), key.fund(), key.stage(), key.year() - 1,
                    key.scope());
            change.compared = amount(phrase.base(), phrase.base().from(), before, change.label, Direction.NONE);
            amounts.add(change.compared);
        }
        change.memberOf = own ? open : null;
        if (own && open != null && open.change() && phrase.direction() == Direction.FLAT && phrase.amount() == null) {
            open.items.add(unchanged(change));
        }
        percent(change, phrase);
        add(change);
    }

    /** Another amount was named behind the change: "甲3万元，与上年持平；乙2万元，减少1万元". */
    private boolean levelBehind(ChangeDraft last) {
        return lastLevel != null && lastLevel.quantity().known() && lastLevel.source().at().start() >= last.source.at().end();
    }

    /** "比上年增加0.3万元，与上年基本持平" goes on about the change before and says that it is small. */
    private boolean nearlyFlat(Phrase phrase) {
        boolean goesOn = lastClaim.direction != Direction.FLAT && phrase.direction() == Direction.FLAT
                && phrase.amount() == null && phrase.label().isEmpty() && "。；^".indexOf(phrase.separator()) < 0;
        return goesOn && vocabulary.words("nearlyFlat").stream()
                .anyMatch(word -> line.text().startsWith(word, phrase.to() - word.length()));
    }

    /** 持平 in a list of changes counts as a change of nothing. */
    private Amount unchanged(ChangeDraft change) {
        Amount total = open.total;
        return new Amount(change.source, change.quantity, Naming.display(change.label) + "（持平）", BigDecimal.ZERO,
                total.printedUnit(), total.decimals(), Direction.UP, group);
    }

    /** "各项均与上年持平" speaks of every amount named before it in the section. */
    private boolean allItems(Phrase phrase) {
        boolean all = phrase.direction() == Direction.FLAT && (phrase.label().contains("各项") || phrase.label().endsWith("均"));
        if (!all) {
            return false;
        }
        for (Amount amount : List.copyOf(amounts)) {
            if (!amount.change() && amount.quantity().known() && amount.source().at().section().equals(at.section())) {
                ChangeDraft change = changeOf(phrase, amount.quantity(), amount.label());
                change.levelZero = amount.value().signum() == 0;
                add(change);
            }
        }
        return true;
    }

    private static void percent(ChangeDraft change, Phrase phrase) {
        if (phrase.percent() != null) {
            change.percent = phrase.percent().number().toPlainString() + "%";
            change.percentNumber = phrase.percent().number();
            change.percentDecimals = phrase.percent().decimals();
            change.percentNonZero = phrase.percent().number().signum() != 0;
        }
    }

    private ChangeDraft changeOf(Phrase phrase, QuantityKey key, String label) {
        int from = phrase.compare().isEmpty() ? phrase.labelFrom() : Math.min(phrase.labelFrom(), phrase.to());
        return new ChangeDraft(place(line.passage(from, phrase.to())), key, label, phrase.direction(),
                phrase.compare());
    }

    private void add(ChangeDraft change) {
        changes.add(change);
        lastClaim = change;
    }

    /** 主要是 and 主要原因是 behind a change begin its reason. */
    private void reasonBefore(Phrase phrase) {
        if (lastClaim == null || phrase.link() == null || phrase.link() == Token.Type.NEST) {
            return;
        }
        ChangeDraft owner = phrase.separator() == '。' ? Reasons.owner(lastClaim, changes) : lastClaim;
        if (owner.reason.isEmpty()) {
            owner.reason = Reasons.sentence(line, phrase.linkFrom());
        }
    }
}
