// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The laws as interfaces: whoever implements one, and says how to reach the subject of the test, inherits its
 * properties.
 *
 * <pre>{@code
 * class GatewayConformance implements ValidatorContract {
 *     @Override
 *     public boolean accepts(CopyParameters parameters, CopyContext context) {
 *         return gateway.check(parameters.toMap()).isEmpty();
 *     }
 *
 *     @Override
 *     public Collection<String> violations(CopyParameters parameters, CopyContext context) {
 *         return gateway.check(parameters.toMap());
 *     }
 * }
 * }</pre>
 *
 * <table>
 * <caption>Which contract</caption>
 * <tr><th>The subject</th><th>implements</th></tr>
 * <tr><td>says yes or no to a request</td><td>{@link io.github.snapcopy.testkit.contract.AcceptanceContract}</td></tr>
 * <tr><td>also says which rule is broken</td><td>{@link
 * io.github.snapcopy.testkit.contract.ValidatorContract}</td></tr>
 * <tr><td>turns a request into a form body</td><td>{@link io.github.snapcopy.testkit.contract.SenderContract}</td></tr>
 * <tr><td>makes presigned URLs</td><td>{@link io.github.snapcopy.testkit.contract.PresignerContract}</td></tr>
 * </table>
 *
 * <p>Every property looks at all rules and reports every one that fails, with the smallest request it found: so one run
 * tells all there is to tell. A seed in the report repeats it.
 *
 * <p>Uses the arbitraries of {@code testkit}. For the tests of anyone who implements or wraps a copy operation; no
 * other module depends on it.
 */
@NullMarked
package io.github.snapcopy.testkit.contract;

import org.jspecify.annotations.NullMarked;
