/** The data of {@code rules/}: vocabulary, profiles, requirements, regulations. Read from YAML at build time only. */
package org.mingzhang.pack;
