### 半年一次的滿意度調查（不記名）。

## 住戶

survey-ask =
    { $company }請您評價這半年的服務：接待、秩序、保潔、綠化、維修，各 1 到 5 星，約一分鐘。
    不記名：我們只統計每一項得了幾次幾星，不保留是誰評的。每一題都可以略過。
survey-begin = 開始
survey-decline = 不想參加
survey-reception = 接待服務：您給幾星？（1 最低，5 最高）
survey-order = 社區秩序：您給幾星？
survey-cleaning = 環境保潔：您給幾星？
survey-greening = 綠化養護：您給幾星？
survey-repair = 維修服務：您給幾星？
survey-score-please = 請從 1 到 5 選一個，或選「略過」。
survey-remark =
    還有什麼想對我們說的嗎？沒有請選「略過」。
    這裡的話不記名，所以我們無法回覆您；需要我們處理的事，請直接告訴我。
survey-thanks = 謝謝您的評價，已經不記名計入。結果由主管和經理一起看，用來改進服務。
survey-declined = 好的，這一次不再問您。
survey-stopped = 好的，剛才的評分沒有提交，也不保留。想再評時，請按這次調查的「開始」。
survey-settled = 這一次的調查您已經答覆過了，謝謝您。
survey-closed = 這一次的調查已經結束，謝謝您還記得。您有意見隨時可以告訴我。

## 主管和經理

area-reception = 接待
area-order = 秩序
area-cleaning = 保潔
area-greening = 綠化
area-repair = 維修
area-overall = 綜合
# $since 開始，$until 結束，$asked 詢問人數，$answers 答覆份數，$overall 綜合，$areas 各項，$remarks 意見
survey-result =
    滿意度調查 { $since } 至 { $until }（不記名）
    詢問 { $asked } 人，收到 { $answers } 份
    { $overall }
    { $areas }
    住戶的話：
    { $remarks }
# $area 項目，$rate 滿意率（4 星及以上），$part/$whole 滿意次數和評分次數，$target 目標，$verdict 達標或未達標
survey-row = { $area } { $rate }%（{ $part }/{ $whole }）目標 { $target }%：{ $verdict }
survey-row-none = { $area } 沒有評分，目標 { $target }%
survey-reached = 達標
survey-missed = 未達標
survey-no-remarks = （沒有）
survey-more = 還有 { $count } 條
survey-none-yet = 還沒有結束過的滿意度調查。
