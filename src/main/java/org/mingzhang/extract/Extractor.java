package org.mingzhang.extract;

import java.util.List;
import java.util.Set;
import org.mingzhang.document.Document;
import org.mingzhang.extract.Drafts.ChangeDraft;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Change;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Part;
import org.mingzhang.pack.Pack;
import org.mingzhang.pack.Profile;

/** Document to facts. */
public final class Extractor {
    /** Sections where a sentence without an amount may still claim a change or give its reason. */
    private static final Set<String> SPEAKING = Set.of("threePublic", "budgetOverview", "income", "expenditure",
            "yearOnYear", "operatingExpense");
    private final Pack pack;

    public Extractor(Pack pack) {
        this.pack = pack;
    }

    /**
     * @param profileId the profile to read by, "" to choose it by region, kind and year
     * @return the facts of the disclosure, its {@link org.mingzhang.fact.Subject} first
     */
    public List<Object> extract(Document document, String profileId) {
        Reading reading = new Reading(document, pack.vocabulary());
        Profile profile = profileId.isEmpty()
                ? pack.profiles().select(reading.subject.region(), reading.subject.kind().name().toLowerCase(),
                        reading.subject.year())
                : pack.profiles().profile(profileId);
        Prose prose = prose(reading);
        DataTables tables = new DataTables(reading);
        ProjectTables goals = new ProjectTables(reading);
        boolean[] goalTables = goals.read();
        tables.read(goalTables);
        new ListedTables(reading, goalTables).read();
        new PlanYears(reading).read(new ProjectTexts(reading).read());
        new Residues(reading).read();
        prose.amounts().forEach(reading::add);
        prose.completions().forEach(reading::add);
        changes(reading, prose);
        TextAgainstTables texts = new TextAgainstTables(reading, tables.sheets().sheets());
        new PercentClaims(reading, prose, texts).read();
        new Sections(reading).read(prose.amounts());
        new ThreePublics(reading).read(prose);
        new ThreePublicTables(reading).read(tables.threePublics());
        new Statements(reading).read();
        new StrayYears(reading).read();
        new Mentions(reading).read();
        new References(reading).read();
        new Persons(reading).read();
        new Equations(reading, profile).read(prose, tables, texts);
        new CostTargets(reading).read();
        new CountLists(reading).read();
        new BudgetComparisons(reading).read(prose);
        new FieldNames(reading).read();
        new BlankTotals(reading).read(tables.sheets().sheets());
        StatedSubject.dates(document.stated(), reading);
        new ListedItems(reading, tables.sheets().sheets()).read();
        new ClassLists(reading, tables.sheets().sheets()).read(prose);
        new SubjectNames(reading, tables.sheets().sheets()).read();
        new Ratings(reading).read();
        new PersonnelColumns(reading).read(tables.sheets().sheets());
        new Classifications(reading, tables.sheets().sheets()).read();
        new CodedNames(reading, tables.sheets().sheets()).read(prose);
        Part.State contents = new ContentsEntries(reading).read();
        new SelfNames(reading).read();
        new StrangeNames(reading).read();
        new SubjectPurposes(reading).read();
        new ReservedAmounts(reading).read();
        boolean coded = new ClassifiedNames(reading, tables.sheets().sheets()).read();
        new Parts(reading, pack.requirements(), profile).read(tables.sheets(), goals.unread(), coded, contents);
        return reading.facts();
    }

    /** Amounts of plans, work reports and explanations of terms measure nothing of this budget. */
    static Prose prose(Reading reading) {
        String stage = reading.subject.kind() == Kind.FINAL ? "final" : "budget";
        Prose prose = new Prose(reading.vocabulary, reading.subject.year(), stage);
        for (Line line : reading.lines) {
            if (line == null || line.text().isEmpty() || reading.outline.isContents(line.block())) {
                continue;
            }
            Outline.Node node = reading.outline.nodeOf(line.block());
            boolean aside = node.within("performance") || node.within("glossary") || node.within("duties")
                    || node.within("projectGoals");
            boolean speaks = SPEAKING.contains(node.nearestMeaning()) || Lexer.printsMoney(line.text());
            if (!aside && speaks && !(reading.outline.isHeading(line.block()) && node.line == line && !node.runIn)) {
                prose.read(line.normal(), reading.outline.locate(line.normal().at()), "p" + line.block(),
                        node.title());
            }
        }
        return prose;
    }

    private static void changes(Reading reading, Prose prose) {
        for (ChangeDraft draft : prose.changes()) {
            boolean isReason = draft.memberOf != null && !draft.memberOf.closedWords;
            boolean above = isReason || (draft.memberOf != null && prose.changes().stream()
                    .anyMatch(other -> other.parts == draft.memberOf && !other.reason.isEmpty()));
            String printed = draft.amount == null ? "" : draft.amount.printed();
            reading.add(new Change(draft.source, draft.quantity, draft.label, draft.direction, printed, draft.percent,
                    draft.base, draft.reason, reading.outline.nodeOf(draft.source.at().block()).nearestMeaning(),
                    draft.contradiction, draft.nonZero(), draft.levelZero, draft.parts != null, above));
        }
    }
}
