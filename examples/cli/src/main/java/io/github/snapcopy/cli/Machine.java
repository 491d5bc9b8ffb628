// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.time.Clock;

/**
 * What the commands touch of the outside world.
 *
 * @param terminal the standard streams
 * @param settings environment, configuration files, credentials
 * @param clock the time
 */
record Machine(Terminal terminal, AwsSettings settings, Clock clock) {}
