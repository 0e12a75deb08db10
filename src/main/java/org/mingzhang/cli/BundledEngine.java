package org.mingzhang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mingzhang.document.Document;
import org.mingzhang.extract.DisclosureFile;
import org.mingzhang.extract.Extractor;
import org.mingzhang.extract.FactFile;
import org.mingzhang.pack.Citation;
import org.mingzhang.pack.Pack;
import org.mingzhang.pack.Requirement;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Checker;
import org.mingzhang.rule.OwnRules;
import org.mingzhang.rule.OwnRulesException;
import org.mingzhang.rule.RuleBase;
import org.mingzhang.rule.RuleCache;
import org.mingzhang.rule.RuleInfo;

/** The engine with the rules this program was built with, and those of one's own. Loads them when it is first asked. */
final class BundledEngine implements Engine {
    /** Null without. */
    private final OwnRules own;
    private Pack pack;
    private Supplier<RuleBase> loading;
    private RuleBase rules;
    private Checker checker;
    private Extractor extractor;

    BundledEngine() {
        this(null);
    }

    private BundledEngine(OwnRules own) {
        this.own = own;
    }

    @Override
    public Engine withRules(String folder, Consumer<String> notice) throws OwnRulesException {
        RuleCache cache = RuleCache.ofUser(System.getenv(), System.getProperty("user.home", ""));
        return new BundledEngine(OwnRules.load(folder, cache, notice));
    }

    private synchronized Pack pack() {
        if (pack == null) {
            pack = own == null ? Pack.bundled() : own.pack();
            extractor = new Extractor(pack);
        }
        return pack;
    }

    private synchronized RuleBase ruleBase() {
        if (rules == null) {
            rules = loading == null ? load() : loading.get();
        }
        return rules;
    }

    private RuleBase load() {
        return own == null ? RuleBase.bundled() : own.ruleBase();
    }

    /** Loads the rules beside reading and extracting the first document. */
    @Override
    public synchronized void prepare() {
        if (rules == null && loading == null) {
            loading = RuleBase.ahead(this::load);
        }
    }

    private synchronized Checker checker() {
        if (checker == null) {
            checker = new Checker(pack(), ruleBase());
        }
        return checker;
    }

    @Override
    public DisclosureFile stating(Input folder) throws UnreadableException {
        return DisclosureFile.read(folder, pack().vocabulary().regions());
    }

    @Override
    public List<Object> extract(Document document, Given given) {
        pack();
        return extractor.extract(document, given.profile());
    }

    @Override
    public Checked check(Document document, List<Object> facts, Given given) {
        return checker().check(document.name(), document.files(), document.problems(), facts, given.profile(),
                given.approved(), given.published());
    }

    @Override
    public Checked checkFacts(Input facts, Limits limits, Given given) throws UnreadableException {
        FactFile read = FactFile.read(facts, limits);
        return checker().check(facts.name(), read.files(), read.problems(), read.facts(), given.profile(),
                given.approved(), given.published());
    }

    @Override
    public String facts(Document document, Given given) {
        return new FactFile(document.files(), document.problems(), extract(document, given)).yaml();
    }

    @Override
    public List<RuleInfo> rules() {
        return ruleBase().rules();
    }

    @Override
    public List<Requirement> requirements() {
        return pack().requirements().all();
    }

    @Override
    public List<Citation> citations(List<String> ids) {
        List<Citation> citations = new ArrayList<>();
        for (String id : ids) {
            citations.add(pack().regulations().citation(id));
        }
        return citations;
    }

    @Override
    public Set<String> profiles() {
        return pack().profiles().ids();
    }
}
