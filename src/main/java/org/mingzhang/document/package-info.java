/** What a reader yields: a document as blocks of printed text, each with its place. Depends on nothing. */
package org.mingzhang.document;
