package org.mingzhang.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.extract.Drafts.ChangeDraft;
import org.mingzhang.extract.Drafts.ListDraft;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.GrowthAboveLevel;
import org.mingzhang.fact.PercentClaim;
import org.mingzhang.fact.QuantityKey;
import org.mingzhang.fact.UndirectedChange;
import org.mingzhang.pack.Vocabulary;

/** Percentages in the narrative that its own amounts allow to recompute: rises and falls, shares of a total. */
final class PercentClaims {
    private static final Pattern SHARE = Pattern.compile("占([^0-9，。；、]{0,20})(\\d+(?:\\.(\\d+))?)%");
    /** Around the name of the total. */
    private static final Pattern WORDS = Pattern.compile("的|比例|比重|[比为约了到其]");
    private static final int SHORTEST_NAME = 3;
    /** Fewer shares do not tell what they are shares of. */
    private static final int FEWEST_OF_ONE = 3;
    /** Between an amount and the words about its share. */
    private static final int FARTHEST = 4;
    private final Reading reading;
    private final Prose prose;
    /** By the place of the whole. */
    private final Map<String, List<PercentClaim>> shares = new LinkedHashMap<>();

    private final TextAgainstTables tables;

    PercentClaims(Reading reading, Prose prose, TextAgainstTables tables) {
        this.tables = tables;
        this.reading = reading;
        this.prose = prose;
    }

    void read() {
        prose.changes().forEach(this::growth);
        prose.changes().forEach(this::undirected);
        for (Line line : reading.lines) {
            if (line != null && line.text().indexOf('占') >= 0 && !reading.outline.isContents(line.block())) {
                shares(line);
            }
        }
        shares.values().forEach(claims -> {
            boolean even = claims.stream().map(PercentClaim::percent).reduce(BigDecimal.ZERO, BigDecimal::add)
                    .compareTo(BigDecimal.valueOf(100)) == 0;
            claims.forEach(claim -> reading.add(even ? claim.evened() : claim));
        });
    }

    private void growth(ChangeDraft change) {
        if (change.level == null || !computable(change, change.level)) {
            return;
        }
        BigDecimal base = change.level.value().subtract(change.amount.signed());
        if (base.signum() < 0 && change.direction == Direction.UP && !ofAnother(change)) {
            reading.add(new GrowthAboveLevel(change.source, change.label, change.level, change.amount, change.percentNumber));
        }
        growthClaim(change, change.level).ifPresent(reading::add);
    }

    private static boolean computable(ChangeDraft change, Amount level) {
        return change.amount != null && change.percentNumber != null && change.direction != Direction.NONE
                && change.direction != Direction.FLAT && !level.change();
    }

    /** What amount and percentage of the change say about a level; empty where one of them is missing. */
    static Optional<PercentClaim> growthClaim(ChangeDraft change, Amount level) {
        BigDecimal base = computable(change, level) ? level.value().subtract(change.amount.signed()) : BigDecimal.ONE.negate();
        return base.signum() < 0 ? Optional.empty() : Optional.of(new PercentClaim(change.source, change.label, true,
                change.percentNumber, change.percentDecimals, change.amount, level, base, false));
    }

    /** "其他收入100万元，比上年增加142万元，增长3.5%" speaks of the total before: the percentage tells. */
    private boolean ofAnother(ChangeDraft change) {
        int block = change.source.at().block();
        for (Amount amount : prose.amounts()) {
            BigDecimal base = amount.value().subtract(change.amount.signed());
            boolean near = Math.abs(amount.source().at().block() - block) <= 1 && !amount.change() && base.signum() > 0;
            if (near && new PercentClaim(change.source, change.label, true, change.percentNumber, change.percentDecimals,
                    change.amount, amount, base, false).holds()) {
                return true;
            }
        }
        return false;
    }

    /** An amount behind 比上年 is last year's; where the percentage fits it as the rise or fall instead, its direction is missing. */
    private void undirected(ChangeDraft change) {
        boolean whole = change.level != null && change.compared != null && change.percentNumber != null && change.amount == null
                && (change.direction == Direction.UP || change.direction == Direction.DOWN);
        if (!whole || change.compared.value().signum() <= 0 || change.level.value().signum() <= 0) {
            return;
        }
        BigDecimal risen = change.level.value().subtract(change.compared.value());
        Amount rise = new Amount(change.compared.source(), change.level.quantity(), change.label, change.compared.value(),
                change.compared.printedUnit(), change.compared.decimals(), change.direction, change.compared.group());
        BigDecimal base = change.level.value().subtract(rise.signed());
        boolean asBase = claim(change, risen.abs(), change.compared.value()).holds();
        if (!asBase && base.signum() > 0 && claim(change, rise.value(), base).holds()) {
            reading.add(new UndirectedChange(change.source, change.label, change.level, change.compared, change.percentNumber));
        }
    }

    private static PercentClaim claim(ChangeDraft change, BigDecimal difference, BigDecimal base) {
        Amount level = change.level;
        Amount part = new Amount(change.source, level.quantity(), change.label, difference, level.printedUnit(), level.decimals(),
                change.direction, level.group());
        return new PercentClaim(change.source, change.label, true, change.percentNumber, change.percentDecimals, part, level, base, false);
    }

    private void shares(Line line) {
        List<PercentClaim> alone = new ArrayList<>();
        Matcher share = SHARE.matcher(line.text());
        while (share.find()) {
            Amount part = before(line, beforeBracket(line.text(), share.start()));
            if (part == null) {
                continue;
            }
            Amount total = whole(part, share.group(1));
            List<Amount> wholes = total == null ? named(share.group(1), part) : List.of(total);
            List<PercentClaim> claims = new ArrayList<>();
            for (Amount whole : wholes) {
                if (whole.value().signum() > 0 && whole.value().compareTo(part.value()) >= 0) {
                    int decimals = share.group(3) == null ? 0 : share.group(3).length();
                    claims.add(new PercentClaim(reading.locate(line.normal().passage(share.start(), share.end())), part.label(),
                            false, new BigDecimal(share.group(2)), decimals, part, whole, whole.value(), false));
                }
            }
            boolean unnamed = total != null && Vocabulary.plain(WORDS.matcher(share.group(1)).replaceAll("")).length() < SHORTEST_NAME;
            if (unnamed && claims.stream().noneMatch(PercentClaim::holds)) {
                claims.addAll(0, ofAnother(line, part, claims));
            }
            one(claims).ifPresent(this::add);
            if (wholes.isEmpty() && Vocabulary.plain(WORDS.matcher(share.group(1)).replaceAll("")).isEmpty()) {
                int decimals = share.group(3) == null ? 0 : share.group(3).length();
                alone.add(new PercentClaim(reading.locate(line.normal().passage(share.start(), share.end())), part.label(), false,
                        new BigDecimal(share.group(2)), decimals, part, part, part.value(), false));
            }
        }
        ofOneWhole(line, alone);
    }

    private void add(PercentClaim claim) {
        shares.computeIfAbsent(claim.whole().source().at().block() + "/" + claim.whole().source().at().start(),
                key -> new ArrayList<>()).add(claim);
    }

    /** Shares whose paragraph names no whole: of the amount of the section that all of them, or all but one, are shares of. */
    private void ofOneWhole(Line line, List<PercentClaim> alone) {
        if (alone.size() < FEWEST_OF_ONE) {
            return;
        }
        Outline.Node top = reading.outline.nodeOf(line.block()).top();
        List<PercentClaim> best = List.of();
        long most = alone.size() - 2L;
        for (Amount amount : prose.amounts()) {
            boolean before = !amount.change() && amount.source().at().block() < line.block()
                    && reading.outline.nodeOf(amount.source().at().block()).top() == top;
            List<PercentClaim> claims = before ? alone.stream().map(claim -> claim.of(amount)).toList() : List.of();
            long holding = claims.stream().filter(claim -> claim.base().signum() > 0 && claim.holds()).count();
            if (holding > most) {
                most = holding;
                best = claims;
            }
        }
        best.forEach(this::add);
    }

    /** The share that no whole is named for, where it is exactly that of another amount before it in the paragraph. */
    private List<PercentClaim> ofAnother(Line line, Amount part, List<PercentClaim> claims) {
        List<PercentClaim> found = new ArrayList<>();
        for (Amount amount : prose.amounts()) {
            boolean before = amount.source().at().block() == line.block() && !amount.change()
                    && amount.source().at().start() < part.source().at().start() && amount.value().compareTo(part.value()) > 0;
            boolean item = prose.lists().stream().anyMatch(list -> list.holds(part) && list.holds(amount));
            if (before && !item) {
                claims.stream().map(claim -> new PercentClaim(claim.source(), claim.label(), false, claim.percent(),
                        claim.decimals(), part, amount, amount.value(), false)).filter(PercentClaim::holds).forEach(found::add);
            }
        }
        return found;
    }

    /** The share of one of the amounts; where it is of none of them, it is wrong only if they all are the same. */
    private static Optional<PercentClaim> one(List<PercentClaim> claims) {
        for (PercentClaim claim : claims) {
            if (claim.holds()) {
                return Optional.of(claim);
            }
        }
        boolean same = claims.stream().allMatch(claim -> claim.base().compareTo(claims.get(0).base()) == 0);
        return claims.isEmpty() || !same ? Optional.empty() : Optional.of(claims.get(0));
    }

    /** "占本年支出合计的60%": what bears that name in the narrative or in the tables. */
    private List<Amount> named(String words, Amount part) {
        String plain = Vocabulary.plain(words);
        String concept = reading.vocabulary.concept(plain.endsWith("的") ? plain.substring(0, plain.length() - 1) : plain);
        if (concept.isEmpty() || concept.equals(part.quantity().concept())) {
            return List.of();
        }
        List<Amount> found = new ArrayList<>();
        for (Amount amount : prose.amounts()) {
            QuantityKey key = amount.quantity();
            boolean same = key.concept().equals(concept) && key.year() == part.quantity().year()
                    && key.stage().equals(part.quantity().stage()) && key.scope().isEmpty();
            if (same && !amount.change()) {
                found.add(amount);
            }
        }
        boolean now = part.quantity().year() == reading.subject.year();
        found.addAll(now ? tables.named(concept) : List.of());
        return found;
    }

    /** "项目支出453.25万元（甲项目…，乙项目…），占31.88%": what is said belongs to the amount before the bracket. */
    private static int beforeBracket(String text, int at) {
        int close = at > 0 && text.charAt(at - 1) == '，' ? at - 2 : at - 1;
        if (close < 0 || text.charAt(close) != '）') {
            return at;
        }
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            depth += text.charAt(i) == '）' ? 1 : text.charAt(i) == '（' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return at;
    }

    /** The amount that ends right before the words. */
    private Amount before(Line line, int at) {
        Amount last = null;
        for (Amount amount : prose.amounts()) {
            if (amount.source().at().block() == line.block() && !amount.change()) {
                int end = line.normal().index(amount.source().at().end());
                last = end <= at && at - end <= FARTHEST ? amount : last;
            }
        }
        return last;
    }

    /** The total that the words behind 占 name; where they name none, the one under which the amount is listed. */
    private Amount whole(Amount part, String words) {
        Amount total = null;
        for (ListDraft list : prose.lists()) {
            if (total == null && list.holds(part) && !list.change() && !list.unsure) {
                total = list.total;
            }
        }
        String name = Vocabulary.plain(WORDS.matcher(words).replaceAll(""));
        if (name.length() < SHORTEST_NAME || total != null && names(total, name)) {
            return total;
        }
        Amount named = null;
        for (Amount amount : prose.amounts()) {
            boolean before = amount.source().at().block() == part.source().at().block()
                    && amount.source().at().start() < part.source().at().start();
            if (before && !amount.change() && amount != part && Vocabulary.plain(amount.label()).endsWith(name)) {
                named = amount;
            }
        }
        String concept = reading.vocabulary.concept(name);
        boolean another = total != null && !concept.isEmpty() && !sameWhole(concept, total.quantity().concept());
        return named != null ? named : total == null ? only(concept, part) : another ? null : total;
    }

    /** 本年支出 is all expenditure but what is carried out: the share of the one is meant as that of the other. */
    private static boolean sameWhole(String concept, String other) {
        return concept.equals(other) || List.of("income", "currentIncome").containsAll(List.of(concept, other))
                || List.of("expenditure", "currentExpenditure").containsAll(List.of(concept, other));
    }

    private boolean names(Amount total, String name) {
        String concept = reading.vocabulary.concept(name);
        return Vocabulary.plain(total.label()).endsWith(name) || !concept.isEmpty() && concept.equals(total.quantity().concept());
    }

    /** The only value that the section of the part prints of a quantity, null where there is none or more than one. */
    private Amount only(String concept, Amount part) {
        Amount only = null;
        Outline.Node top = reading.outline.nodeOf(part.source().at().block()).top();
        for (Amount amount : concept.isEmpty() ? List.<Amount>of() : prose.amounts()) {
            boolean same = !amount.change() && amount.quantity().concept().equals(concept) && amount.quantity().scope().isEmpty()
                    && amount.quantity().stage().equals(part.quantity().stage()) && amount.quantity().year() == part.quantity().year()
                    && reading.outline.nodeOf(amount.source().at().block()).top() == top;
            if (same && only != null && only.value().compareTo(amount.value()) != 0) {
                return null;
            }
            only = same ? amount : only;
        }
        return only;
    }
}
