package org.mingzhang.cli;

import java.lang.ref.SoftReference;
import java.util.List;
import org.mingzhang.document.Document;
import org.mingzhang.fact.Part;
import org.mingzhang.fact.Subject;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.UnreadableException;

/** A file that may be one half of a disclosure. */
final class Half {
    /** Which half it is. */
    enum Side {
        NARRATIVE,
        TABLES,
        /** A whole disclosure: nobody's half, but two halves beside it may be a copy of it. */
        BOTH,
        /** Neither: an annex, or not recognised. */
        NONE
    }

    private final Input input;
    private final int slot;
    private final Side side;
    private final Identity identity;
    /** Soft: many halves without a partner do not fill the memory; what was let go is read again. */
    private final SoftReference<Document> document;

    /** @param slot where the report on it alone stands */
    Half(Input input, int slot, Document document, List<Object> facts) {
        this.input = input;
        this.slot = slot;
        this.side = side(present(facts, "narrative"), present(facts, "statement-tables"));
        this.identity = Identity.of(subject(facts), input);
        this.document = new SoftReference<>(side == Side.BOTH || side == Side.NONE ? null : document);
    }

    Input input() {
        return input;
    }

    int slot() {
        return slot;
    }

    Side side() {
        return side;
    }

    boolean fits(Half other) {
        return identity.fits(other.identity);
    }

    /** Whether the two make a whole: one is the narrative, the other the tables. */
    boolean completes(Half other) {
        return side == Side.NARRATIVE && other.side == Side.TABLES || side == Side.TABLES && other.side == Side.NARRATIVE;
    }

    Document document(Opener opener) throws UnreadableException {
        Document kept = document.get();
        return kept == null ? opener.open(input) : kept;
    }

    private static Side side(boolean narrative, boolean tables) {
        if (narrative && tables) {
            return Side.BOTH;
        }
        return narrative ? Side.NARRATIVE : tables ? Side.TABLES : Side.NONE;
    }

    private static boolean present(List<Object> facts, String name) {
        for (Object fact : facts) {
            if (fact instanceof Part part && part.name().equals(name)) {
                return part.present();
            }
        }
        return false;
    }

    private static Subject subject(List<Object> facts) {
        for (Object fact : facts) {
            if (fact instanceof Subject subject) {
                return subject;
            }
        }
        throw new IllegalArgumentException("facts without a Subject");
    }
}
