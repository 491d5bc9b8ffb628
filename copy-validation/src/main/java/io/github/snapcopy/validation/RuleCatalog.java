// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.documented.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of rules, in groups. Immutable.
 *
 * @since 0.1
 */
public final class RuleCatalog {
    private static final RuleCatalog STANDARD = new RuleCatalog(standardGroups());

    private final List<Group> groups;
    private final Map<RuleId, Rule> byId;

    private RuleCatalog(List<Group> groups) {
        this.groups = List.copyOf(groups);
        this.byId = new LinkedHashMap<>();
        for (Group group : groups) {
            for (Rule rule : group.rules()) {
                if (byId.put(rule.id(), rule) != null) {
                    throw new IllegalArgumentException("two rules have the id " + rule.id());
                }
            }
        }
    }

    /** Rules that belong together. */
    public static final class Group {
        private final String title;
        private final List<Rule> rules;

        Group(String title, List<Rule> rules) {
            this.title = title;
            this.rules = List.copyOf(rules);
        }

        /**
         * The heading.
         *
         * @return a few words
         */
        public String title() {
            return title;
        }

        /**
         * The rules.
         *
         * @return the rules, in reading order
         */
        public List<Rule> rules() {
            return rules;
        }

        /**
         * The heading and the ids.
         *
         * @return for example {@code Types and text [parameter-type, ...]}
         */
        @Override
        public String toString() {
            return title + " " + rules;
        }
    }

    private static List<Group> standardGroups() {
        List<Group> groups = new ArrayList<>();
        for (RuleFamily family : RuleFamily.values()) {
            groups.add(new Group(family.title(), family.rules()));
        }
        return groups;
    }

    /**
     * The standard rules.
     *
     * @return the shared catalog
     */
    public static RuleCatalog standard() {
        return STANDARD;
    }

    RuleCatalog with(List<Rule> added) {
        if (added.isEmpty()) {
            return this;
        }
        List<Group> all = new ArrayList<>(groups);
        all.add(new Group("Added rules", added));
        return new RuleCatalog(all);
    }

    void requireFree(RuleId id) {
        if (byId.containsKey(id)) {
            throw new IllegalArgumentException("there is a rule " + id + " already");
        }
    }

    /**
     * The groups.
     *
     * @return groups in reading order
     */
    public List<Group> groups() {
        return groups;
    }

    /**
     * All rules.
     *
     * @return the rules in the order of their groups
     */
    public List<Rule> rules() {
        return List.copyOf(byId.values());
    }

    /**
     * Finds a rule.
     *
     * @param id its id
     * @return the rule, or empty if there is none of that id
     */
    public Optional<Rule> rule(RuleId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
