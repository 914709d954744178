import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isIncompleteName, isSameName, isSamePlace } from './same-name.ts';

test('case, spaces, order, titles, accents and the form of Chinese say nothing of who somebody is', () => {
  for (const [one, other] of [
    ['XU LI', 'Xu Li'],
    ['Li Xu', 'Xu  Li'],
    ["Tang Xiao'ou", 'TANG Xiaoou'],
    ['Xiao-Ou Tang', "Tang Xiao'ou"],
    ['Mr. Xu Li', 'Dr Xu, Li'],
    ['湯曉鷗', '汤晓鸥'],
    ['湯 曉 鷗', '汤晓鸥先生'],
    ['Xu Li 徐立', '徐立'],
    ['Xu Li (徐立)', 'LI XU'],
    ['José García', 'JOSE GARCIA'],
    ['Ｘｕ Ｌｉ', 'Xu Li'],
    ['王晓刚', '王曉剛'],
  ] as const) {
    assert.ok(isSameName(one, other) && isSameName(other, one), `${one} / ${other}`);
  }
});

test('other names are other persons', () => {
  for (const [one, other] of [
    ['Xu Li', 'Xu Bing'],
    ['徐立', '徐冰'],
    ['Li Wei 李偉', 'Li Wei 李薇'],
    ['Xu Li', '徐立'],
    ['', ''],
    ['Mr', 'Mr'],
    ['Xu', 'Xu Li'],
  ] as const) {
    assert.ok(!isSameName(one, other), `${one} / ${other}`);
  }
});

test('one word, initials or one character are no whole name', () => {
  for (const name of ['Xu', 'X. L.', '徐', 'X. Li', 'Mr Xu']) assert.ok(isIncompleteName(name), name);
  for (const name of ['Xu Li', '徐立', "Tang Xiao'ou", 'Xu 徐立']) assert.ok(!isIncompleteName(name), name);
});

test('a name of very many words is compared without trying every order', () => {
  const long = Array.from({ length: 60 }, (_, index) => `n${index}`).join(' ');
  assert.ok(isSameName(long, long));
});

test('a place is the same in another case, spacing or form of Chinese', () => {
  assert.ok(isSamePlace('Hong Kong', ' hong-kong '));
  assert.ok(isSamePlace('北京市海淀區', '北京市海淀区'));
  assert.ok(!isSamePlace('Hong Kong', 'Beijing'));
});
