/**
 * What a build must not change in silence: the findings of the sample documents, record by record, and the published
 * scores. The tests that hold it have the tag {@code contract}; they write anew what they hold, instead of comparing it,
 * when the system property {@code rewrite} is set:
 *
 * <pre>{@code mvn -q test -Dgroups=contract -Drewrite}</pre>
 *
 * <p>{@link org.zhibiao.contract.BuildComparison} shows the difference between two builds over any folder of documents.
 */
package org.zhibiao.contract;
