package org.mingzhang.rule;

import org.kie.api.conf.ConfigurationKey;
import org.kie.api.conf.OptionKey;
import org.kie.api.conf.OptionsConfiguration;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.conf.KnowledgeBuilderOption;
import org.kie.internal.builder.conf.MultiValueKieBuilderOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.builder.conf.SingleValueKieBuilderOption;

/**
 * Tells Drools that facts never change, so that it need not look up the properties of their classes. Drools' own
 * configuration would take longer to load than it saves.
 */
final class PlainFacts implements KnowledgeBuilderConfiguration {

    @Override
    @SuppressWarnings("unchecked")
    public <C extends SingleValueKieBuilderOption> C getOption(OptionKey<C> key) {
        if (key == (OptionKey<?>) PropertySpecificOption.KEY) {
            return (C) (Object) PropertySpecificOption.DISABLED;
        }
        throw new UnsupportedOperationException(key.name());
    }

    @Override
    public <C extends KnowledgeBuilderOption> void setOption(C option) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void makeImmutable() {
        // It is.
    }

    @Override
    public ClassLoader getClassLoader() {
        return PlainFacts.class.getClassLoader();
    }

    @Override
    public <X extends OptionsConfiguration<KnowledgeBuilderOption, SingleValueKieBuilderOption, MultiValueKieBuilderOption>> X as(
            ConfigurationKey<X> key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean setProperty(String name, String value) {
        return false;
    }

    @Override
    public String getProperty(String name) {
        return null;
    }
}
