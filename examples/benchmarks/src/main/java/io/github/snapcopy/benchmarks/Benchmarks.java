package io.github.snapcopy.benchmarks;
public final class Benchmarks { private Benchmarks() {} public static void main(String[] a) {} }
