// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Vectors: requests with the violations they must have, and presigned URLs with every stage of their signature, as
 * data that any language can read. Beside the data, in this package of the jar:
 *
 * <table>
 * <caption>Files</caption>
 * <tr><th>File</th><th>Content</th></tr>
 * <tr><td>{@code index.json}</td><td>the list of files, what each flag means, the documents that are cited</td></tr>
 * <tr><td>{@code request-vectors/*.json}</td><td>{@link io.github.snapcopy.testkit.vectors.RequestVector}, a file for
 * each family of rules</td></tr>
 * <tr><td>{@code presign-vectors/*.json}</td><td>{@link io.github.snapcopy.testkit.vectors.PresignVector}, a file for
 * each group of hosts, and for clocks, texts, lives and so on</td></tr>
 * <tr><td>{@code *.schema.json}</td><td>JSON Schema, draft 2020-12, of each kind of file</td></tr>
 * <tr><td>{@code README.md}</td><td>the same for readers in other languages</td></tr>
 * </table>
 *
 * <p>In Java, {@link io.github.snapcopy.testkit.vectors.CopyVectors} runs a test method with them under JUnit 5, and
 * {@link io.github.snapcopy.testkit.vectors.VectorFiles} hands them out.
 *
 * <p>For the tests of anyone who implements or wraps a copy operation; no other module depends on it.
 */
@NullMarked
package io.github.snapcopy.testkit.vectors;

import org.jspecify.annotations.NullMarked;
