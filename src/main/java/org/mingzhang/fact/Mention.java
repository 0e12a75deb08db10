package org.mingzhang.fact;

/**
 * A topic of vocabulary.yaml that a paragraph or cell speaks of; its first mention there.
 *
 * @param topic   id of the topic
 * @param section meaning of the section it stands in, "" for none
 * @param number  the printed number where the word of the topic holds a #, "" else
 */
public record Mention(Passage source, String topic, String section, String number) implements Fact {
}
